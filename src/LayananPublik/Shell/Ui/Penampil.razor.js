// Zoom, rotation and dragging live in the browser alone: a circuit's round trip would make them stutter.
export function pasang(wadah) {
    const gambar = wadah.querySelector('.pegang img');
    if (!gambar || gambar.dataset.siap) return;
    gambar.dataset.siap = '1';
    const bidang = gambar.parentElement, tulis = wadah.querySelector('output'), jari = new Map();
    let skala = 1, putar = 0, x = 0, y = 0, jarak = 0;

    const terapkan = () => {
        gambar.style.transform = `translate(${x}px, ${y}px) scale(${skala}) rotate(${putar}deg)`;
        tulis.value = Math.round(skala * 100) + '%';
    };
    const perbesar = (kali, px, py) => {
        const baru = Math.min(8, Math.max(.5, skala * kali)), r = bidang.getBoundingClientRect();
        // The point under the pointer stays where it is.
        const dx = (px ?? r.left + r.width / 2) - r.left - r.width / 2 - x, dy = (py ?? r.top + r.height / 2) - r.top - r.height / 2 - y;
        x -= dx * (baru / skala - 1);
        y -= dy * (baru / skala - 1);
        skala = baru;
        terapkan();
    };
    const alat = {
        '+': () => perbesar(1.25), '=': () => perbesar(1.25), '-': () => perbesar(.8),
        'r': () => { putar += 90; terapkan(); }, '0': () => { [skala, putar, x, y] = [1, 0, 0, 0]; terapkan(); }
    };
    const renggang = () => { const [a, b] = [...jari.values()]; return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY); };

    bidang.addEventListener('wheel', e => { e.preventDefault(); perbesar(e.deltaY < 0 ? 1.15 : .87, e.clientX, e.clientY); }, { passive: false });
    bidang.addEventListener('dblclick', e => skala > 1 ? alat['0']() : perbesar(2.5, e.clientX, e.clientY));
    bidang.addEventListener('pointerdown', e => { jari.set(e.pointerId, e); bidang.setPointerCapture(e.pointerId); jarak = jari.size === 2 ? renggang() : 0; });
    bidang.addEventListener('pointermove', e => {
        const lama = jari.get(e.pointerId);
        if (!lama) return;
        jari.set(e.pointerId, e);
        if (jari.size === 2) { const kini = renggang(); if (jarak) perbesar(kini / jarak); jarak = kini; return; }
        x += e.clientX - lama.clientX;
        y += e.clientY - lama.clientY;
        terapkan();
    });
    for (const selesai of ['pointerup', 'pointercancel']) bidang.addEventListener(selesai, e => { jari.delete(e.pointerId); jarak = 0; });
    gambar.closest('.bidang').querySelector('.alat').addEventListener('click', e => alat[e.target.closest('[data-alat]')?.dataset.alat]?.());
    // One listener for as long as the viewer is open: it always drives the picture shown last.
    wadah.onkeydown = e => { if (!e.ctrlKey && !e.metaKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) alat[e.key]?.(); };
}
