// Zoom, rotation, light and dragging live in the browser alone: a circuit's round trip would make them stutter.
let pembuka = null, terbuka = null;

export function pasang(wadah, pertama) {
    if (pertama) {
        [pembuka, terbuka] = [document.activeElement, wadah];
        wadah.focus();
    }
    const isi = wadah.querySelector('[data-atur]');
    if (!isi || isi.dataset.siap) return;
    isi.dataset.siap = '1';
    const bidang = isi.closest('.bidang'), alat = cahaya(wadah, bidang, isi);
    if (isi.tagName === 'IMG') Object.assign(alat, gambar(wadah, isi));
    alat.f = () => document.fullscreenElement ? document.exitFullscreen() : wadah.requestFullscreen?.();
    bidang.addEventListener('click', e => alat[e.target.closest('[data-alat]')?.dataset.alat]?.());
    // One listener for as long as the viewer is open: it always drives the document shown last.
    wadah.onkeydown = e => {
        if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || !alat[e.key]) return;
        e.preventDefault();
        alat[e.key]();
    };
}

// The focus goes back to where the viewer was opened, unless it is somewhere already. This may be heard while the viewer still stands there.
export function lepas() {
    const kini = document.activeElement;
    if (pembuka?.isConnected && (!kini || kini === document.body || terbuka?.contains(kini))) pembuka.focus({ preventScroll: true });
    pembuka = terbuka = null;
}

// Filters of the browser: what is shown gets clearer, the file stays as it is.
function cahaya(wadah, bidang, isi) {
    const kotak = bidang.querySelector('.cahaya'), pembuka = bidang.querySelector('[data-alat=l]'), geser = [...kotak.querySelectorAll('[data-cahaya]')];
    const terapkan = () => {
        const [terang, kontras] = geser.map(g => g.value);
        isi.style.filter = terang === '100' && kontras === '100' ? '' : `brightness(${terang}%) contrast(${kontras}%)`;
    };
    const ubah = (n, beda) => { geser[n].value = +geser[n].value + beda; terapkan(); };
    kotak.addEventListener('input', terapkan);
    return {
        l: () => { kotak.hidden = !kotak.hidden; pembuka.setAttribute('aria-expanded', String(!kotak.hidden)); if (!kotak.hidden) geser[0].focus(); else wadah.focus(); },
        x: () => { for (const g of geser) g.value = 100; terapkan(); },
        ']': () => ubah(0, 10), '[': () => ubah(0, -10), '}': () => ubah(1, 10), '{': () => ubah(1, -10)
    };
}

function gambar(wadah, isi) {
    const bidang = isi.parentElement, tulis = wadah.querySelector('output'), jari = new Map();
    let skala = 1, putar = 0, x = 0, y = 0, jarak = 0, awal = null;

    // How large the fitted picture is against its own dots, so that 100% means one dot on one.
    const pas = () => isi.naturalWidth ? isi.offsetWidth / isi.naturalWidth : 1;
    const terapkan = () => {
        isi.style.transform = `translate(${x}px, ${y}px) scale(${skala}) rotate(${putar}deg)`;
        tulis.value = Math.round(skala * pas() * 100) + '%';
    };
    const perbesar = (kali, px, py) => {
        const baru = Math.min(12, Math.max(.4, skala * kali)), r = bidang.getBoundingClientRect();
        // The point under the pointer stays where it is.
        const dx = (px ?? r.left + r.width / 2) - r.left - r.width / 2 - x, dy = (py ?? r.top + r.height / 2) - r.top - r.height / 2 - y;
        x -= dx * (baru / skala - 1);
        y -= dy * (baru / skala - 1);
        skala = baru;
        terapkan();
    };
    const semula = () => { [skala, x, y] = [1, 0, 0]; terapkan(); };
    // On its side a wide picture must fit the height.
    const belok = sudut => {
        putar += sudut;
        [x, y] = [0, 0];
        const rebah = putar % 180 !== 0;
        skala = rebah ? Math.min(1, bidang.clientHeight / isi.offsetWidth, bidang.clientWidth / isi.offsetHeight) : 1;
        terapkan();
    };
    const renggang = () => { const [a, b] = [...jari.values()]; return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY); };
    const tengah = () => { const [a, b] = [...jari.values()]; return [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2]; };

    bidang.addEventListener('wheel', e => { e.preventDefault(); perbesar(e.deltaY < 0 ? 1.15 : .87, e.clientX, e.clientY); }, { passive: false });
    bidang.addEventListener('dblclick', e => skala > 1 ? semula() : perbesar(2.5, e.clientX, e.clientY));
    bidang.addEventListener('pointerdown', e => {
        jari.set(e.pointerId, e);
        bidang.setPointerCapture(e.pointerId);
        jarak = jari.size === 2 ? renggang() : 0;
        awal = jari.size === 1 ? e : null;
    });
    bidang.addEventListener('pointermove', e => {
        const lama = jari.get(e.pointerId);
        if (!lama) return;
        jari.set(e.pointerId, e);
        if (jari.size === 2) { const kini = renggang(); if (jarak) perbesar(kini / jarak, ...tengah()); jarak = kini; return; }
        // A finger across a picture that fits turns to the next one; everything else drags.
        if (skala <= 1 && e.pointerType === 'touch') return;
        x += e.clientX - lama.clientX;
        y += e.clientY - lama.clientY;
        terapkan();
    });
    bidang.addEventListener('pointerup', e => {
        const dx = awal ? e.clientX - awal.clientX : 0;
        if (awal && e.pointerType === 'touch' && skala <= 1 && Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(e.clientY - awal.clientY)) wadah.querySelector(`[data-geser="${dx < 0 ? 1 : -1}"]`)?.click();
    });
    for (const selesai of ['pointerup', 'pointercancel']) bidang.addEventListener(selesai, e => { jari.delete(e.pointerId); jarak = 0; awal = null; });
    if (isi.complete) terapkan(); else isi.addEventListener('load', terapkan, { once: true });

    return {
        '+': () => perbesar(1.25), '=': () => perbesar(1.25), '-': () => perbesar(.8), '0': semula, o: () => perbesar(1 / (pas() * skala)),
        r: () => belok(90), R: () => belok(-90),
        // Moves the paper with the keyboard; without Shift the arrows lead to the next document.
        PageUp: () => { y += 120; terapkan(); }, PageDown: () => { y -= 120; terapkan(); }
    };
}
