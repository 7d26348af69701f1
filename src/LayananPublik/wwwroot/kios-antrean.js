// Kiosk and slip: prints by itself, goes back to the start by itself, and gives letters to a screen without a keyboard.
(() => {
    'use strict';
    const karcis = document.querySelector('[data-karcis]'), kios = document.querySelector('[data-kios]');
    if (karcis) {
        document.querySelector('[data-cetak]').addEventListener('click', () => window.print());
        setTimeout(() => window.print(), 400);
        const { kembali } = karcis.dataset;
        if (kembali) setTimeout(() => location.replace(kembali), 12000);
        return;
    }
    if (!kios) return;
    const kode = kios.querySelector('[data-kode]'), papan = kios.querySelector('[data-papan]');
    for (const form of kios.querySelectorAll('form')) form.addEventListener('submit', e => {
        if (form.dataset.terkirim) return e.preventDefault();
        form.dataset.terkirim = '1';
    });
    if (kode) {
        for (const huruf of '23456789ABCDEFGHJKMNPQRSTVWXYZ⌫') {
            const t = document.createElement('button');
            [t.type, t.textContent, t.tabIndex] = ['button', huruf, -1];
            t.addEventListener('click', () => kode.value = huruf === '⌫' ? kode.value.slice(0, -1) : kode.value + huruf);
            papan.append(t);
        }
        // A scanner types wherever the focus is.
        kode.focus({ preventScroll: true });
        document.addEventListener('keydown', e => { if (document.activeElement !== kode && e.key.length === 1 && !e.ctrlKey && !e.metaKey) kode.focus(); });
    }
    // Who walks away leaves the next one a clean page, and what changed meanwhile (hours, services).
    let diam;
    const ulang = () => { clearTimeout(diam); diam = setTimeout(async () => {
        try { if ((await fetch(kios.dataset.kios, { cache: 'no-store' })).ok) return location.replace(kios.dataset.kios); } catch { /* offline: stays as it is */ }
        ulang();
    }, 60000); };
    for (const apa of ['pointerdown', 'keydown']) document.addEventListener(apa, ulang);
    ulang();
})();
