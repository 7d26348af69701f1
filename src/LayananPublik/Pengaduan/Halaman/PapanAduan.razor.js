// Which columns this officer keeps folded; a private window remembers nothing.
export function baca(kunci) {
    try {
        const isi = JSON.parse(localStorage.getItem(kunci));
        return isi && typeof isi === 'object' && Object.values(isi).every(x => typeof x === 'boolean') ? isi : null;
    } catch { return null; }
}

export function simpan(kunci, isi) {
    try { localStorage.setItem(kunci, JSON.stringify(isi)); } catch { /* private window */ }
}

export function ke(wadah, kolom) {
    const tenang = matchMedia('(prefers-reduced-motion: reduce)').matches;
    wadah?.querySelector(`[data-kolom="${kolom}"]`)?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: tenang ? 'auto' : 'smooth' });
}
