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
