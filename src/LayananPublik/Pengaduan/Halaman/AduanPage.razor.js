// Arrow keys walk over the cards: up and down within a column, left and right to the next one.
export function pasang(wadah) {
    wadah.addEventListener('keydown', e => {
        const kartu = e.target.closest?.('[data-kartu]');
        if (!kartu || e.ctrlKey || e.altKey || e.metaKey || !e.key.startsWith('Arrow')) return;
        const kolom = [...wadah.querySelectorAll('[data-kolom]')].map(k => [...k.querySelectorAll('[data-kartu]')]).filter(k => k.length);
        const x = kolom.findIndex(k => k.includes(kartu));
        if (x < 0) return;
        const y = kolom[x].indexOf(kartu);
        const ke = { ArrowUp: kolom[x][y - 1], ArrowDown: kolom[x][y + 1], ArrowLeft: pilih(kolom[x - 1], y), ArrowRight: pilih(kolom[x + 1], y) }[e.key];
        if (!ke) return;
        e.preventDefault();
        ke.focus();
        ke.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
}

const pilih = (kolom, y) => kolom?.[Math.min(y, kolom.length - 1)];
