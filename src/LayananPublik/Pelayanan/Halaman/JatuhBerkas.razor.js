// A file of the chat over a requirement: the row lights up, and takes it when it is let go.
const jenis = 'application/x-pesan';

export function pasang(tanda, sini) {
    const bidang = tanda.parentElement;
    const baris = e => [...(e.dataTransfer?.types ?? [])].includes(jenis) ? e.target.closest?.('[data-dok]') : null;
    const sorot = b => { for (const s of bidang.querySelectorAll('.disasar')) if (s !== b) s.classList.remove('disasar'); b?.classList.add('disasar'); };
    bidang.addEventListener('dragover', e => {
        const b = baris(e);
        sorot(b);
        if (!b) return;
        e.preventDefault();
        e.dataTransfer.dropEffect = 'copy';
    });
    bidang.addEventListener('dragleave', e => { if (!bidang.contains(e.relatedTarget)) sorot(null); });
    bidang.addEventListener('drop', e => {
        const b = baris(e);
        sorot(null);
        if (!b) return;
        e.preventDefault();
        sini.invokeMethodAsync('JatuhAsync', Number(e.dataTransfer.getData(jenis)), b.dataset.dok);
    });
    tanda.dataset.siap = 'ya';
}
