// Runs before every other script of a page, in browsers of any age: written in ECMAScript 3, so that all of them can parse it.
// If a feature is missing, a notice replaces the page: <plaintext> turns the rest of the document into text,
// so no other script of the page starts, fails and reloads it.
(function (notices, style, cookie) {
  var needed = [
    'customElements',
    'fetch',
    'structuredClone',
    'queueMicrotask',
    'AbortController',
    'ResizeObserver',
    'IntersectionObserver',
    'Object.hasOwn',
    'Array.prototype.at',
    'Array.prototype.findLast',
    'String.prototype.replaceAll',
    'Promise.allSettled',
    'Element.prototype.attachShadow',
    'Element.prototype.replaceChildren',
    'HTMLElement.prototype.popover',
    'HTMLScriptElement.prototype.noModule',
    'HTMLDialogElement.prototype.showModal',
    'CSSStyleSheet.prototype.replaceSync',
    'Document.prototype.adoptedStyleSheets',
    'CSS.supports'
  ];
  var colours = ['light-dark(red, red)', 'color-mix(in oklch, red, red)', 'oklch(from red l c h)'];

  function has(path) {
    var names = path.split('.');
    var at = window;
    for (var i = 0; i < names.length; i++) {
      if (!(names[i] in at)) {
        return false;
      }
      // the last name may be a getter that needs an element
      at = i < names.length - 1 ? at[names[i]] : at;
    }
    return true;
  }

  function isOld() {
    try {
      for (var i = 0; i < needed.length; i++) {
        if (!has(needed[i])) {
          return true;
        }
      }
      for (var j = 0; j < colours.length; j++) {
        if (!CSS.supports('color', colours[j])) {
          return true;
        }
      }
      return false;
    } catch (unknown) {
      return true;
    }
  }

  function keepsCookies() {
    try {
      return document.cookie.indexOf(cookie) >= 0;
    } catch (forbidden) {
      return false;
    }
  }

  var notice = isOld() ? notices.browser : keepsCookies() ? null : notices.cookies;
  if (notice) {
    document.write(notice.title + '<style>' + style + '</style><body>' + notice.html + '<plaintext style="display:none">');
  }
})
