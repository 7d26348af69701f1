// The box and its list as one: the focus stays in the box, the arrows choose, Enter opens what is chosen.
export function buka(kotak, masukan) {
    if (!kotak.open) kotak.showModal();
    masukan.value = '';
    masukan.focus();
    // The same box once more, when it was opened again before its closing was heard.
    kotak.akhiri?.abort();
    const { signal } = kotak.akhiri = new AbortController();
    let pilihan = null, tangan = false;
    const semua = () => [...kotak.querySelectorAll('[role=option]')];
    const pilih = el => {
        if (pilihan !== el) pilihan?.setAttribute('aria-selected', 'false');
        pilihan = el ?? null;
        if (!el) return masukan.removeAttribute('aria-activedescendant');
        el.setAttribute('aria-selected', 'true');
        masukan.setAttribute('aria-activedescendant', el.id);
        el.scrollIntoView({ block: 'nearest' });
    };
    // New results: the first of them is chosen, unless the arrows have chosen one that is still there.
    const amati = new MutationObserver(() => {
        if (!tangan || !pilihan?.isConnected) { tangan = false; if (semua()[0] !== pilihan || pilihan?.getAttribute('aria-selected') !== 'true') pilih(semua()[0]); }
        else if (pilihan.getAttribute('aria-selected') !== 'true') pilih(pilihan);
    });
    masukan.addEventListener('input', () => { tangan = false; }, { signal });
    amati.observe(kotak, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
    masukan.addEventListener('keydown', e => {
        if (e.isComposing) return;
        const baris = semua(), di = baris.indexOf(pilihan);
        tangan ||= e.key === 'ArrowDown' || e.key === 'ArrowUp';
        if (e.key === 'ArrowDown') pilih(baris[(di + 1) % baris.length]);
        else if (e.key === 'ArrowUp') pilih(baris.at(di <= 0 ? -1 : di - 1));
        // What was typed last has not been answered yet: nothing of the old results is opened by it.
        else if (e.key === 'Enter') { if (!kotak.querySelector('.putar')) pilihan?.click(); }
        else return;
        e.preventDefault();
    }, { signal });
    // A click beside the box closes it; what is opened closes it at once, not after a round trip.
    kotak.onclick = e => { if (e.target === kotak || e.target.closest('a[role=option]')) kotak.close(); };
    signal.addEventListener('abort', () => amati.disconnect());
    kotak.addEventListener('close', () => { if (!kotak.open) kotak.akhiri.abort(); }, { signal });
    pilih(semua()[0]);
}

export function terbuka(kotak) {
    return kotak.open;
}

export function tutup(kotak) {
    if (kotak.open) kotak.close();
}
