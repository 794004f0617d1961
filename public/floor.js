/* Runs before anything else, in any browser: old syntax only. */
(function () {
  var root = document.documentElement;

  function say(title, lines) {
    var box = document.createElement('div');
    var heading = document.createElement('h1');
    heading.appendChild(document.createTextNode(title));
    heading.style.fontSize = '24px';
    box.appendChild(heading);
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(lines[i]));
      box.appendChild(line);
    }
    box.style.maxWidth = '640px';
    box.style.margin = '80px auto';
    box.style.padding = '0 24px';
    box.style.fontFamily = 'sans-serif';
    box.style.fontSize = '16px';
    box.style.lineHeight = '1.8';
    document.body.innerHTML = '';
    document.body.appendChild(box);
  }

  /* Storage that is blocked throws here; the page then works in memory. */
  function hasStore() {
    try {
      return typeof indexedDB !== 'undefined';
    } catch (refused) {
      return refused !== null;
    }
  }

  /* Chromium 90 or its equal. */
  function isNewEnough() {
    return (
      'noModule' in document.createElement('script') &&
      typeof WebAssembly === 'object' &&
      typeof DecompressionStream === 'function' &&
      typeof Promise.any === 'function' &&
      hasStore() &&
      !!window.CSS &&
      CSS.supports('overflow', 'clip')
    );
  }

  function check() {
    if (location.protocol === 'file:') {
      say('请通过网址打开组工镜', [
        '直接打开硬盘上的文件不能运行，请把整个文件夹放到内网服务器上，再用浏览器访问它的网址。',
      ]);
    } else if (!isNewEnough()) {
      say('浏览器内核太旧，组工镜打不开', [
        '需要Chromium内核90或更高，或新版Firefox。',
        '360、奇安信、QQ等浏览器：请切换到“极速模式”，或升级到新版。',
        '仍打不开时，请把下面一行告诉维护人员：',
        String(navigator.userAgent),
      ]);
    }
  }

  try {
    if (localStorage.getItem('zugongjing.theme') === 'dark') root.setAttribute('data-theme', 'dark');
  } catch (refused) {
    root.removeAttribute('data-theme');
  }

  if (document.body) check();
  else document.addEventListener('DOMContentLoaded', check);
})();
