/**
 * The page's own script. It reads nothing but times and ids that the page itself wrote as numbers,
 * and writes no markup.
 */
export const pageScript = `(() => {
  'use strict';
  const wanted = new WeakMap();
  const starts = new WeakMap();
  let pressed = null;
  let stopAt = Infinity;

  const playerOf = (chapter) => chapter && chapter.querySelector('audio');
  const offsetOf = (chapter) => Number(chapter.dataset.from || 0);

  const seek = (player, at) => {
    if (player.readyState > 0) player.currentTime = at;
    else {
      wanted.set(player, at);
      player.load();
    }
  };

  const release = () => {
    if (pressed) pressed.removeAttribute('aria-pressed');
    pressed = null;
    stopAt = Infinity;
  };

  const play = (chapter, seconds, until) => {
    const player = playerOf(chapter);
    if (!player) return;
    seek(player, offsetOf(chapter) + seconds);
    stopAt = until === undefined ? Infinity : offsetOf(chapter) + until;
    player.play().catch(() => {});
  };

  const open = (target) => {
    for (let node = target; node; node = node.parentElement)
      if (node.localName === 'details') node.open = true;
  };

  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    open(target);
    target.scrollIntoView();
  };

  const onTime = (button) => {
    const chapter = button.closest('article') || document.getElementById(button.dataset.c);
    const player = playerOf(chapter);
    if (button === pressed && player && !player.paused) {
      player.pause();
      release();
      return;
    }
    release();
    const until = button.dataset.e;
    play(chapter, Number(button.dataset.t), until === undefined ? undefined : Number(until));
    if (until === undefined || !player) return;
    pressed = button;
    button.setAttribute('aria-pressed', 'true');
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-t]');
    if (button) return onTime(button);
    const link = event.target.closest('a[href^="#"]');
    if (link) return open(document.getElementById(link.hash.slice(1)));
    const plot = event.target.closest('.plot');
    if (!plot) return;
    const { left, width } = plot.getBoundingClientRect();
    const chapter = plot.closest('article');
    release();
    play(chapter, ((event.clientX - left) / width) * Number(chapter.dataset.seconds));
  });

  const follow = (chapter, seconds) => {
    const plot = chapter.querySelector('.plot');
    const width = plot.viewBox.baseVal.width;
    const x = Math.min(1, Math.max(0, seconds / (Number(chapter.dataset.seconds) || 1))) * width;
    chapter.classList.add('heard');
    plot.querySelector('.head').setAttribute('transform', 'translate(' + x + ')');
    let items = starts.get(chapter);
    if (!items) {
      items = [...chapter.querySelectorAll('li button[data-t]')].map((button) => ({
        at: Number(button.dataset.t),
        item: button.parentElement,
      }));
      starts.set(chapter, items);
    }
    const now = items.findLast(({ at }) => at <= seconds + 0.05);
    for (const current of chapter.querySelectorAll('[aria-current]'))
      if (!now || current !== now.item) current.removeAttribute('aria-current');
    if (now) now.item.setAttribute('aria-current', 'true');
  };

  const onPlayer = (name, act) =>
    document.addEventListener(
      name,
      (event) => {
        const player = event.target;
        const chapter = player.localName === 'audio' && player.closest('article');
        if (chapter) act(player, chapter);
      },
      true,
    );

  onPlayer('loadedmetadata', (player) => {
    if (!wanted.has(player)) return;
    player.currentTime = wanted.get(player);
    wanted.delete(player);
  });
  onPlayer('play', (player) => {
    for (const other of document.querySelectorAll('audio')) if (other !== player) other.pause();
  });
  onPlayer('timeupdate', (player, chapter) => {
    if (wanted.has(player)) return;
    follow(chapter, player.currentTime - offsetOf(chapter));
    if (player.currentTime < stopAt || player.paused) return;
    player.pause();
    release();
  });
  onPlayer('ended', release);
  onPlayer('error', (player, chapter) => {
    release();
    chapter.querySelector('.missing').hidden = false;
  });

  addEventListener('hashchange', reveal);
  reveal();
})();
`;
