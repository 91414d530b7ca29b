// Collects the visible text of a page and text that is cut off: run in the page by PseudoLocaleTest.
// Pieces are the parts of texts between the brackets of a pseudo-locale.
() => {
  const QUOTING = '.words, .clipping, .passage, q, blockquote, .segment, .written, [lang=en]';
  const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
  const pieces = [];
  const cut = [];
  const unpaired = [];
  let depth = 0;

  const shown = element => element.checkVisibility({visibilityProperty: true})
      && !element.closest('script, style, template, noscript');
  const roots = root => [root, ...Array.from(root.querySelectorAll('*'))
      .filter(e => e.shadowRoot).flatMap(e => roots(e.shadowRoot))];
  const where = element => {
    const host = element.getRootNode().host;
    return (host ? where(host) + ' ' : '') + element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
        + Array.from(element.classList).map(name => '.' + name).join('')
        + (element.getAttribute('part') ? '[part=' + element.getAttribute('part') + ']' : '');
  };
  const say = (place, text, quoting) => {
    let from = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i === text.length || text[i] === '⟦' || text[i] === '⟧') {
        const piece = text.slice(from, i).trim();
        if (/\p{L}/u.test(piece)) pieces.push({place, piece, bracketed: depth > 0, quoting});
        if (text[i] === '⟦') depth++;
        if (text[i] === '⟧' && --depth < 0) {
          unpaired.push(place + ': ' + text.trim().slice(0, 100));
          depth = 0;
        }
        from = i + 1;
      }
    }
  };
  const ends = (place, text) => {
    if (depth !== 0) unpaired.push(place + ': ' + text.trim().replace(/\s+/g, ' ').slice(0, 100));
    depth = 0;
  };
  const sayAll = (place, text) => {
    say(place, text, false);
    ends(place, text);
  };

  // a sentence may continue in inline children, but never in another line
  const line = element => {
    let e = element;
    while (e.parentElement && ['inline', 'contents'].includes(getComputedStyle(e).display)) e = e.parentElement;
    return e;
  };
  const texts = root => {
    let current = null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement ?? root.host;
      if (!parent || !node.data.trim() || !shown(parent)) continue;
      const next = line(parent);
      if (current && next !== current) ends(where(current), current.textContent);
      current = next;
      say(where(parent), node.data, !!parent.closest(QUOTING));
    }
    if (current) ends(where(current), current.textContent);
  };
  const attributes = element => {
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name);
      if (text) sayAll(where(element) + ' ' + name, text);
    }
    for (const pseudo of ['::before', '::after']) {
      const content = getComputedStyle(element, pseudo).content;
      if (/^".*\p{L}/u.test(content)) sayAll(where(element) + pseudo, content.slice(1, -1));
    }
  };

  const hasText = element => Array.from(element.childNodes)
      .some(n => n.nodeType === 3 && n.data.trim() || n.nodeType === 1 && n.tagName === 'SLOT');
  const hidden = element => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || element.closest('.sr-only, .skip-link');
  };
  const cuts = element => {
    if (hidden(element)) return;
    const style = getComputedStyle(element);
    const clips = overflow => overflow === 'hidden' || overflow === 'clip';
    const inline = style.display.startsWith('inline') && style.display !== 'inline-block' || style.display === 'contents';
    if (inline) return;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 2;
    if (wide && clips(style.overflowX) || high && clips(style.overflowY)) {
      cut.push('cut off: ' + where(element) + ': ' + (element.textContent ?? '').trim().slice(0, 60));
    } else if (wide && style.overflowX === 'visible' && hasText(element)) {
      cut.push('sticks out: ' + where(element) + ': ' + (element.textContent ?? '').trim().slice(0, 60));
    }
  };
  const drawings = svg => {
    const frame = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1) {
        cut.push('outside of its drawing: ' + where(svg) + ': ' + text.textContent);
      }
    }
  };

  sayAll('title', document.title);
  for (const root of roots(document)) {
    texts(root);
    for (const element of root.querySelectorAll('*')) {
      if (!shown(element)) continue;
      attributes(element);
      if (element instanceof HTMLElement) cuts(element);
      if (element.tagName === 'svg') drawings(element);
    }
  }
  return {pieces, cut, unpaired};
}
