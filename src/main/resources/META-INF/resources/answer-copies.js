// @ts-check
// Keeps copies of answers that are not handed in yet, in localStorage and IndexedDB (docs/decisions/0055). An item's page writes a copy
// at each change, so that the answer survives a lost connection, a server restart, an expired session, a crashed tab and a closed browser.
// Copies are untrusted data: they are sent to the server, which validates them, and never inserted as markup.

/**
 * The state of an item's inputs, by their positions on the learner's screen.
 * @typedef {{chosen: string[], sure: string[]}} State
 */

/**
 * @typedef {State & {at: number, until: number, pressed?: boolean}} Copy
 * `at`: time of the change, by the server's clock; `until`: time of removal, by this device's clock, both in milliseconds;
 * `pressed`: whether the learner tried to hand it in
 */

/**
 * @typedef {object} Task
 * @property {string} attempt
 * @property {string} item
 * @property {string} kind the kind of form, a property of READ
 * @property {number} changedAt time when the draft on the screen was changed, by the server's clock
 * @property {number} now current time by the server's clock
 * @property {Record<string, string>} words
 */

(() => {
  const PREFIX = 'framewise-answer:';
  const LIFE = 12 * 60 * 60 * 1000;
  const LOST = ['reconnecting', 'connection-lost'];

  /* Storage. It may be blocked (then reading the property throws) or full (then writing throws). */

  /** @returns {Storage | null} */
  const storage = () => {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  };

  /** @param {string} attempt @param {string} item */
  const keyOf = (attempt, item) => `${PREFIX}${attempt}:${item}`;

  /** @returns {{key: string, attempt: string, item: string}[]} */
  const keys = () => {
    const found = [];
    const store = storage();
    for (let i = 0; store && i < store.length; i++) {
      const key = store.key(i) ?? '';
      const [attempt, item] = key.slice(PREFIX.length).split(':');
      if (key.startsWith(PREFIX)) {
        found.push({key, attempt, item});
      }
    }
    return found;
  };

  /** @param {unknown} value */
  const isTexts = value => Array.isArray(value) && value.every(one => typeof one === 'string');

  /** @param {string | null | undefined} text @returns {Copy | null} */
  const parse = text => {
    try {
      const copy = JSON.parse(text ?? 'null');
      const fits = copy && Number.isFinite(copy.at) && copy.until > Date.now() && isTexts(copy.chosen) && isTexts(copy.sure);
      return fits ? copy : null;
    } catch {
      return null;
    }
  };

  /** @param {string} key */
  const read = key => parse(storage()?.getItem(key));

  /* Browsers write localStorage to disk with a delay, Chromium after up to a minute: a browser that is killed before that loses data. A
     strict IndexedDB transaction is on disk when it completes, but IndexedDB can't be read synchronously. So each copy is stored in both:
     pages read localStorage, and copies that exist only in IndexedDB are restored to localStorage before the first read. */

  const STORE = 'copies';
  const DROPPED = 'framewise-dropped';

  /** Time when all copies were last removed, by this device's clock. */
  const droppedAt = () => {
    try {
      return Number(sessionStorage.getItem(DROPPED) ?? 0);
    } catch {
      return 0;
    }
  };

  /** @type {Promise<IDBDatabase | null>} null if the browser has no IndexedDB, or blocks it */
  const database = new Promise(resolve => {
    try {
      const opening = indexedDB.open('framewise-answers', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
      opening.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });

  /** @param {(store: IDBObjectStore) => void} act */
  const onDisk = act =>
    database.then(db => {
      try {
        db && act(db.transaction(STORE, 'readwrite', {durability: 'strict'}).objectStore(STORE));
      } catch {
        // the database has been closed or deleted; localStorage still has the copy
      }
    });

  /** @param {string} key */
  const remove = key => {
    storage()?.removeItem(key);
    onDisk(store => store.delete(key));
  };

  /** @param {string} key @param {Copy} copy @returns {boolean} whether it was stored */
  const write = (key, copy) => {
    try {
      const store = storage();
      const text = JSON.stringify(copy);
      store?.setItem(key, text);
      onDisk(disk => disk.put(text, key));
      return store !== null;
    } catch {
      return false;
    }
  };

  /** @type {Promise<void>} resolves once copies that only IndexedDB has are restored to localStorage */
  const ready = new Promise(resolve => {
    setTimeout(resolve, 3000); // don't wait forever for a disk that doesn't respond
    database.then(db => {
      if (!db) {
        resolve();
        return;
      }
      onDisk(store => {
        const rows = store.openCursor();
        rows.onerror = () => resolve();
        rows.onsuccess = () => {
          const row = rows.result;
          if (!row) {
            resolve();
            return;
          }
          const key = String(row.key);
          const copy = parse(row.value);
          if (!copy || copy.until - LIFE <= droppedAt()) {
            row.delete();
          } else if ((read(key)?.at ?? 0) < copy.at) {
            try {
              storage()?.setItem(key, row.value);
            } catch {
              // localStorage is full: the copy stays in IndexedDB
            }
          }
          row.continue();
        };
      });
    });
  });

  const removeOutdated = () => keys().filter(one => !read(one.key)).forEach(one => remove(one.key));

  /* A browser keeps only copies of its current learner's answers. On page load, and when a different learner starts, a page asks the server
     whose copies these are and makes the other tabs ask too: a tab left open by another learner must not write further copies. */

  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('framewise-answers') : null;

  /** @type {HTMLElement | null} */
  let asking = null;

  /** @param {string[]} more attempts that may have no copy yet */
  const ask = more =>
    ready.then(() => {
      const attempts = [...new Set([...keys().map(one => one.attempt), ...more])];
      if (attempts.length > 0 && asking?.isConnected) {
        asking.dispatchEvent(new CustomEvent('held', {detail: attempts}));
      }
    });

  /** @param {string[] | null} attempts null for all */
  const stop = attempts => {
    if (open && (!attempts || attempts.includes(open.task.attempt))) {
      open.stopped = true;
      open.kept = false;
    }
  };

  /** Removes the copies of attempts and stops writing them. @param {string[] | null} attempts null for all */
  const drop = attempts => {
    keys().filter(one => !attempts || attempts.includes(one.attempt)).forEach(one => remove(one.key));
    if (!attempts) {
      onDisk(store => store.clear());
      // the page may be unloaded before IndexedDB has finished: the next page in this tab removes the copies
      try {
        sessionStorage.setItem(DROPPED, String(Date.now()));
      } catch {
        // storage is blocked, so there are no copies either
      }
    }
    stop(attempts);
    tabs?.postMessage({stop: attempts});
  };

  tabs?.addEventListener('message', event => {
    if (event.data.ask) {
      ask(open?.line.isConnected ? [open.task.attempt] : []);
    } else {
      stop(event.data.stop);
    }
  });

  /* Reading the inputs */

  /** @param {Element} part @param {string} inputs */
  const checked = (part, inputs) =>
    /** @type {HTMLInputElement[]} */ ([...part.querySelectorAll(`${inputs} input:checked`)]).map(input => input.value);

  /** @param {Element} root @param {string} selector @returns {string[]} */
  const places = (root, selector) =>
    /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]).map(part => part.dataset.place ?? '');

  /** @type {Record<string, (root: Element) => State>} */
  const READ = {
    sort: root => {
      const rows = [...root.querySelectorAll('.statement')];
      return {
        chosen: rows.map(row => checked(row, '.categories')[0] ?? ''),
        sure: rows.map(row => checked(row, '.levels')[0] ?? ''),
      };
    },
    choose: root => ({chosen: checked(root, '.alternatives'), sure: checked(root, '.levels')}),
    mark: root => ({chosen: places(root, '.segment[aria-checked=true]'), sure: []}),
    pair: root => ({chosen: lists(root).map(list => (overtaken(list) ? '' : list.value)), sure: []}),
    arrange: root => ({chosen: places(root, '.element'), sure: []}),
    write: root => ({chosen: [root.querySelector('textarea')?.value ?? ''], sure: []}),
  };

  /* Match: each entry on the right can be used only once. Choosing it a second time clears the list that had it, but only when the list
     loses focus, because arrow keys pass over other entries on the way. The server does the same. */

  /** @type {HTMLSelectElement | null} */
  let latest = null;

  /** @param {Element} root @returns {HTMLSelectElement[]} */
  const lists = root => [...root.querySelectorAll('select')];

  /** @param {HTMLSelectElement} list */
  const overtaken = list => latest !== null && latest !== list && latest.value === list.value;

  /** @param {Element} root @param {HTMLSelectElement | null} fresh */
  const settle = (root, fresh) => {
    lists(root).filter(list => list !== fresh && overtaken(list)).forEach(list => (list.value = ''));
    latest = fresh;
  };

  /* Hottext and order: the page shows a mark or a move immediately, then notifies the server. */

  /** @param {Element} root @param {Element} segment */
  const mark = (root, segment) => {
    segment.setAttribute('aria-checked', String(segment.getAttribute('aria-checked') !== 'true'));
    const count = /** @type {HTMLElement | null} */ (root.querySelector('.mark-count'));
    if (count?.firstChild) {
      // Flow owns this text node: change its value instead of replacing it
      count.firstChild.nodeValue = JSON.parse(count.dataset.counts ?? '[]')[places(root, '.segment[aria-checked=true]').length];
    }
  };

  /** @param {Element} root @param {HTMLButtonElement} button */
  const move = (root, button) => {
    const row = /** @type {HTMLElement} */ (button.closest('.element'));
    const list = /** @type {HTMLElement} */ (row.parentElement);
    const up = button.dataset.by === '-1';
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (!other) {
      return;
    }
    up ? list.insertBefore(row, other) : list.insertBefore(other, row);
    const rows = [...list.children];
    rows.forEach((one, place) => {
      const [first, second] = one.querySelectorAll('button');
      first.disabled = place === 0;
      second.disabled = place === rows.length - 1;
    });
    const place = rows.indexOf(row);
    (button.disabled ? /** @type {HTMLElement} */ (row.querySelector('button:not([disabled])')) : button).focus();
    const said = root.querySelector('.moved-to');
    if (said) {
      said.textContent = JSON.parse(list.dataset.said ?? '[]')[place];
    }
    list.dispatchEvent(new CustomEvent('moved', {detail: places(root, '.element')}));
  };

  /* The item on the screen */

  /**
   * `line`: the status line about the answer; `told`: the state that the server knows; `kept`: whether this browser has stored a copy
   * of the latest change; `stopped`: whether it must not store any; `pressed`: whether the learner tried to hand in; `back`: whether a lost
   * connection was restored; `elsewhere`: whether another tab has a newer answer
   * @type {{line: HTMLElement, root: Element, task: Task, offset: number, at: number, state: string, told: string, kept: boolean,
   *   stopped: boolean, pressed: boolean, back: boolean, elsewhere: boolean} | null}
   */
  let open = null;

  const key = () => (open ? keyOf(open.task.attempt, open.task.item) : '');

  /** @returns {State} */
  const state = () => (open ? READ[open.task.kind](open.root) : {chosen: [], sure: []});

  /** Stores a copy of the current state of the inputs. */
  const keep = () => {
    if (!open) {
      return;
    }
    const now = state();
    open.state = JSON.stringify(now);
    // estimated server time, but always later than the last change in any tab
    open.at = Math.max(Date.now() + open.offset, open.at + 1, (read(key())?.at ?? 0) + 1);
    open.pressed = open.back = open.elsewhere = false;
    open.kept = !open.stopped && write(key(), {at: open.at, until: Date.now() + LIFE, ...now});
    say();
  };

  const tell = () => {
    if (open && open.told !== open.state + open.at) {
      open.told = open.state + open.at;
      open.line.dispatchEvent(new CustomEvent('kept', {detail: {at: open.at, ...state()}}));
    }
  };

  const changed = () => {
    if (open && JSON.stringify(state()) !== open.state) {
      keep();
    }
    tell();
  };

  /** Records that the learner pressed the button to hand in. This isn't a change: a later change in another tab stays the newest. */
  const press = () => {
    changed();
    if (open) {
      open.pressed = true;
      if (open.at > 0 && !open.stopped && (read(key())?.at ?? 0) <= open.at) {
        write(key(), {at: open.at, until: Date.now() + LIFE, ...state(), pressed: true});
      }
      say();
    }
  };

  const isLost = () => LOST.includes(window['Vaadin']?.connectionState?.state);

  const say = () => {
    if (!open) {
      return;
    }
    const words = open.task.words;
    const line = open.line;
    let text = '';
    if (isLost()) {
      text = open.pressed ? words.notHandedIn + ' ' : '';
      text += open.kept ? words.kept : words.notKept;
    } else if (open.elsewhere) {
      text = words.elsewhere;
    } else if (open.back) {
      text = words.back;
    }
    if (line.firstChild?.textContent !== text) {
      line.replaceChildren(...(text ? [Object.assign(document.createElement('span'), {textContent: text})] : []));
    }
    line.classList.toggle('warning', isLost() && !open.kept);
    const button = line.querySelector('button');
    if (open.elsewhere && !isLost() && !button) {
      const show = Object.assign(document.createElement('button'), {type: 'button', textContent: words.show});
      show.addEventListener('click', () => offerCopy(line, open?.task.item ?? '', read(key())));
      line.append(show);
    }
  };

  /** Offers a copy to the server. @param {HTMLElement} to @param {string} item @param {Copy | null} copy */
  const offerCopy = (to, item, copy) => {
    if (copy) {
      const {at, chosen, sure, pressed} = copy;
      to.dispatchEvent(new CustomEvent('offered', {detail: {item, at, chosen, sure, pressed: pressed === true}}));
    }
  };

  /** @param {Event} event @param {string} selector @returns {HTMLElement | null} */
  const within = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

  /** @param {Element} root */
  const listen = root => {
    const mine = () => open?.root === root && open.line.isConnected;
    root.addEventListener('click', event => {
      if (!mine()) {
        return;
      }
      const segment = within(event, '.segment');
      const button = within(event, 'button.move');
      if (segment) {
        mark(root, segment);
        changed();
      } else if (button) {
        event.stopPropagation();
        move(root, /** @type {HTMLButtonElement} */ (button));
        changed();
      } else if (within(event, '#submit, #submit-anyway')) {
        press();
      }
    }, true);
    root.addEventListener('keydown', event => {
      const segment = mine() && [' ', 'Enter'].includes(/** @type {KeyboardEvent} */ (event).key) && within(event, '.segment');
      if (segment) {
        event.preventDefault();
        mark(root, segment);
        changed();
      }
    }, true);
    root.addEventListener('input', event => {
      if (mine() && event.target instanceof HTMLTextAreaElement) {
        keep();
      }
    });
    root.addEventListener('change', event => {
      if (!mine()) {
        return;
      }
      if (event.target instanceof HTMLSelectElement && event.target !== latest) {
        settle(root, event.target);
      }
      changed();
    });
    root.addEventListener('focusout', event => {
      if (mine() && event.target === latest) {
        settle(root, null);
      }
    });
  };

  const roots = new WeakSet();

  addEventListener('storage', event => {
    const copy = open && event.key === key() ? parse(event.newValue) : null;
    if (open && copy && copy.at > open.at) {
      open.elsewhere = JSON.stringify({chosen: copy.chosen, sure: copy.sure}) !== JSON.stringify(state());
      say();
    }
  });

  let watching = false;

  const watch = () => {
    const connection = window['Vaadin']?.connectionState;
    if (!watching && connection) {
      watching = true;
      let lost = false;
      connection.addStateChangeListener((/** @type {string} */ before, /** @type {string} */ now) => {
        const back = lost && now === 'connected';
        lost = LOST.includes(now) || (lost && !back);
        if (open) {
          open.back = back || (open.back && !lost);
          say();
        }
      });
    }
  };

  removeOutdated();
  setInterval(removeOutdated, 15 * 60 * 1000);

  window['framewiseAnswerCopies'] = {
    /** Starts keeping copies of the item on the screen, and offers the server a copy that is newer than the page. @param {HTMLElement} line @param {Task} task */
    open: (line, task) => {
      const root = /** @type {Element} */ (line.closest('.take'));
      open = {
        line, root, task, offset: task.now - Date.now(), at: task.changedAt, state: '', told: '', kept: storage() !== null, stopped: false,
        pressed: false, back: false, elsewhere: false,
      };
      latest = null;
      open.state = JSON.stringify(state());
      if (!roots.has(root)) {
        roots.add(root);
        listen(root);
      }
      watch();
      say();
      ready.then(() => {
        const copy = open?.line === line ? read(key()) : null;
        if (copy && (copy.at > task.changedAt || copy.pressed)) {
          offerCopy(line, task.item, copy);
        }
      });
    },

    /** Called when the server has refused to hand in the response and the page shows why. */
    notHandedIn: () => {
      const copy = open && read(key());
      if (open && copy?.pressed) {
        open.pressed = false;
        delete copy.pressed;
        write(key(), copy);
      }
    },

    /**
     * Called when a response was stored. Removes its copy, unless the copy was changed later: that one is kept for comparison.
     * @param {string} attempt @param {string} item @param {number} at @param {boolean} handedIn whether the whole attempt is handed in
     */
    confirmed: (attempt, item, at, handedIn) => {
      const mine = keyOf(attempt, item);
      if ((read(mine)?.at ?? 0) <= at) {
        remove(mine);
      }
      if (handedIn) {
        keys().filter(one => one.attempt === attempt && one.key !== mine).forEach(one => remove(one.key));
      }
    },

    /** Offers the server the remaining copies of an attempt, or of one of its items. @param {HTMLElement} to @param {string} attempt @param {string} item or '' */
    offer: (to, attempt, item) =>
      ready.then(() =>
        keys()
          .filter(one => one.attempt === attempt && (!item || one.item === item))
          .forEach(one => offerCopy(to, one.item, read(one.key)))),

    /** @param {string} attempt @param {string} item */
    remove: (attempt, item) => remove(keyOf(attempt, item)),

    /** Asks the server, through an event of this element, whose copies this browser has. @param {HTMLElement} through */
    ask: through => {
      asking = through;
      ask([]);
      tabs?.postMessage({ask: true});
    },

    drop,
  };
})();
