// The chat: stays at the newest message, unless someone reads further up; then it keeps their place, whatever is added or taken away above or below.
export function ikuti(wadah, isi, pil, sini) {
    const dekat = 600;
    let lekat = true, tersiar = true, puncak = 0, akhir = null, tambat = null, meminta = false;
    const diUjung = () => wadah.dataset.ujung === 'ya';
    const sisaBawah = () => wadah.scrollHeight - wadah.scrollTop - wadah.clientHeight;
    const tulis = teks => { pil.lastElementChild.textContent = teks; };

    // The first bubble that is wholly on screen, and how far below the edge it stands.
    const catat = () => {
        const atas = wadah.getBoundingClientRect().top;
        for (const g of isi.querySelectorAll('[data-pesan]')) {
            const di = g.getBoundingClientRect().top - atas;
            if (di >= 0) { tambat = { g, id: g.dataset.pesan, di }; return; }
        }
    };
    const kembali = () => {
        const g = tambat && (tambat.g.isConnected ? tambat.g : isi.querySelector(`[data-pesan="${tambat.id}"]`));
        if (g) wadah.scrollTop += g.getBoundingClientRect().top - wadah.getBoundingClientRect().top - tambat.di;
    };
    const minta = async atas => {
        if (meminta) return;
        meminta = true;
        try { await sini.invokeMethodAsync('DekatUjungAsync', atas); } catch { /* the circuit has gone */ }
        // After the answer has been drawn: otherwise one long scroll asks again and again.
        requestAnimationFrame(() => setTimeout(() => { meminta = false; }, 80));
    };
    // So that the server knows whether to let go of the oldest or of the newest.
    const siarkan = () => { if (lekat !== tersiar) { tersiar = lekat; sini.invokeMethodAsync('MengikutiAsync', lekat).catch(() => { /* the circuit has gone */ }); } };
    const lihat = () => {
        siarkan();
        if (wadah.scrollTop < dekat && wadah.dataset.lama === 'ya' && !lekat) minta(true);
        else if (!diUjung() && sisaBawah() < dekat) minta(false);
        pil.hidden = diUjung() && sisaBawah() < dekat && !(akhir && pil.dataset.baru);
    };
    wadah.addEventListener('scroll', () => {
        // Only a hand scrolls up; our own scrolling may be reported after something below has grown.
        if (diUjung() && sisaBawah() < 60) { lekat = true; delete pil.dataset.baru; tulis('Ke pesan terbaru'); }
        else if (wadah.scrollTop < puncak) lekat = false;
        puncak = wadah.scrollTop;
        catat();
        lihat();
    }, { passive: true });
    pil.addEventListener('click', async () => {
        lekat = true;
        if (!diUjung()) try { await sini.invokeMethodAsync('KeTerbaruAsync'); } catch { return; }
        requestAnimationFrame(() => { wadah.scrollTop = wadah.scrollHeight; pil.hidden = true; });
    });
    const sesuai = () => {
        const terakhir = [...isi.querySelectorAll('[data-pesan]')].at(-1), kiniAkhir = terakhir?.dataset.pesan;
        // One's own answer is followed, wherever one was reading.
        if (diUjung() && akhir && kiniAkhir !== akhir && terakhir.dataset.arah !== 'masuk' && document.activeElement?.closest('[data-uji=penulis]')) lekat = true;
        if (lekat && diUjung()) wadah.scrollTop = wadah.scrollHeight;
        else {
            kembali();
            if (diUjung() && akhir && kiniAkhir !== akhir) { pil.dataset.baru = 'ya'; tulis('Pesan baru'); pil.hidden = false; }
        }
        akhir = diUjung() ? kiniAkhir : null;
        catat();
        siarkan();
    };
    // Before anything is painted: the place on screen does not move.
    new MutationObserver(sesuai).observe(isi, { childList: true });
    // Pictures that have found their size, a composer that has grown.
    const amati = new ResizeObserver(sesuai);
    amati.observe(isi);
    amati.observe(wadah);
    wadah.lepas = () => { lekat = false; catat(); };
    wadah.addEventListener('keydown', e => tombol(e, wadah));
    // A file is drawn onto a requirement beside the chat; what is carried is the number of its message, never the file.
    wadah.addEventListener('dragstart', e => {
        const seret = e.target.closest?.('[data-seret]');
        if (!seret) return;
        e.dataTransfer.setData('application/x-pesan', seret.dataset.seret);
        e.dataTransfer.effectAllowed = 'copy';
    });
}

// Arrows walk from bubble to bubble; r quotes, e reacts.
function tombol(e, wadah) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select, audio, video')) return;
    const g = e.target.closest('[data-pesan]');
    if (e.key === 'ArrowUp' || e.key === 'ArrowDown') {
        const semua = [...wadah.querySelectorAll('[data-pesan]')];
        const tuju = g ? semua[semua.indexOf(g) + (e.key === 'ArrowUp' ? -1 : 1)] : semua.at(-1);
        if (!tuju) return;
        e.preventDefault();
        wadah.lepas();
        tuju.tabIndex = -1;
        tuju.focus({ preventScroll: true });
        tuju.scrollIntoView({ block: 'nearest' });
    } else if (g && (e.key === 'r' || e.key === 'e')) {
        const tekan = g.querySelector(e.key === 'r' ? '[data-aksi=balas]' : '[data-aksi=reaksi]');
        if (!tekan) return;
        e.preventDefault();
        tekan.click();
    }
}

// A link to a quoted, searched or dated message.
export function tunjuk(wadah, pesan, halus) {
    const g = wadah.querySelector(`[data-pesan="${pesan}"], [data-memuat~="${pesan}"]`);
    if (!g) return;
    wadah.lepas?.();
    g.scrollIntoView({ block: 'center', behavior: halus && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant' });
    g.tabIndex = -1;
    g.focus({ preventScroll: true });
    g.animate([{ filter: 'brightness(.85)' }, { filter: 'none' }], 900);
}
