/* Runs before anything else, in any browser: old syntax only. */
(function () {
  var root = document.documentElement;

  function say(title, lines) {
    var html =
      '<div style="max-width:640px;margin:80px auto;padding:0 24px;font:16px/1.8 sans-serif;color:#211d18">';
    html += '<h1 style="font-size:24px">' + title + '</h1>';
    for (var i = 0; i < lines.length; i++) html += '<p>' + lines[i] + '</p>';
    document.body.innerHTML = html + '</div>';
  }

  /* Chromium 90 or its equal. */
  function isNewEnough() {
    return (
      'noModule' in document.createElement('script') &&
      typeof WebAssembly === 'object' &&
      typeof DecompressionStream === 'function' &&
      typeof Promise.any === 'function' &&
      typeof indexedDB !== 'undefined' &&
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
        String(navigator.userAgent).replace(/[<>&]/g, ' '),
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
