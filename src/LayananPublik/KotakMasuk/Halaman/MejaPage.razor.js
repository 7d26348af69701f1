// Lists: arrow keys move between the rows; Enter opens, as on any link.
export function panah(wadah) {
    wadah.addEventListener('keydown', e => {
        if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
        const baris = [...wadah.querySelectorAll('a[data-id]')], di = baris.indexOf(document.activeElement);
        const tuju = baris[Math.max(0, Math.min(baris.length - 1, di + (e.key === 'ArrowDown' ? 1 : -1)))];
        if (!tuju) return;
        e.preventDefault();
        tuju.focus();
        tuju.scrollIntoView({ block: 'nearest' });
    });
}

// The chat: stays at the newest message, unless someone reads further up; then it keeps their place and offers the way down.
export function ikuti(wadah, isi, pil) {
    let lekat = true, tinggi = 0, puncak = 0, awal = null, akhir = null;
    const keBawah = () => { wadah.scrollTop = wadah.scrollHeight; };
    const tanda = () => [isi.querySelector('[data-pesan]')?.dataset.pesan, [...isi.querySelectorAll('[data-pesan]')].at(-1)?.dataset.pesan];
    wadah.addEventListener('scroll', () => {
        // Only a hand scrolls up; our own scrolling may be reported after something below has grown.
        if (wadah.scrollHeight - wadah.scrollTop - wadah.clientHeight < 60) [lekat, pil.hidden] = [true, true];
        else if (wadah.scrollTop < puncak) lekat = false;
        puncak = wadah.scrollTop;
    }, { passive: true });
    pil.addEventListener('click', () => { keBawah(); pil.hidden = true; });
    // Fires for new bubbles and for pictures that have found their size.
    const amati = new ResizeObserver(() => {
        const [kiniAwal, kiniAkhir] = tanda();
        if (lekat) keBawah();
        else if (awal && kiniAwal !== awal && isi.querySelector(`[data-pesan="${awal}"]`)) wadah.scrollTop += isi.offsetHeight - tinggi;
        else if (akhir && kiniAkhir !== akhir) pil.hidden = false;
        [tinggi, awal, akhir] = [isi.offsetHeight, kiniAwal, kiniAkhir];
    });
    amati.observe(isi);
    amati.observe(wadah);
}

// A link to a quoted message.
export function tunjuk(wadah, pesan) {
    const g = wadah.querySelector(`[data-pesan="${pesan}"]`);
    g?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    g?.animate([{ filter: 'brightness(.85)' }, { filter: 'none' }], 900);
}
