// The page of one number: asks again by itself, sooner when the turn is near, and shakes the phone when it comes.
(() => {
    'use strict';
    const kotak = document.getElementById('tiket');
    if (!kotak || !window.fetch) return;
    const satu = s => kotak.querySelector(s);
    let status = kotak.dataset.status, gagal = 0;

    async function tanya() {
        let jeda = 8000;
        try {
            const jawab = await fetch(location.pathname + '/isi', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
            if (jawab.status === 404) return location.reload();
            if (!jawab.ok) throw new Error(jawab.status);
            const isi = await jawab.json();
            tampil(isi);
            gagal = 0;
            if (isi.berakhir) return;
            if (isi.depan !== null && isi.depan < 2) jeda = 4000;
        } catch { gagal++; }
        satu('[data-putus]').hidden = gagal < 2;
        setTimeout(tanya, gagal ? Math.min(jeda * (gagal + 1), 60000) : jeda);
    }

    const nama = ['menunggu', 'dipanggil', 'dilayani', 'selesai', 'lewat', 'batal'];

    function tampil(isi) {
        const kini = typeof isi.status === 'number' ? nama[isi.status] : String(isi.status).toLowerCase();
        for (const [apa, teks] of [['[data-judul]', isi.judul], ['[data-kalimat]', isi.kalimat]])
            if (satu(apa).textContent !== teks) satu(apa).textContent = teks;
        if (kini === status) return;
        status = kotak.dataset.status = kini;
        satu('[data-kotak]').classList.toggle('baik', ['dipanggil', 'dilayani', 'selesai'].includes(kini));
        if (kini !== 'menunggu') satu('[data-kabar]')?.remove();
        if (kini === 'dipanggil') navigator.vibrate?.([400, 200, 400]);
    }

    if (!['selesai', 'batal'].includes(status)) setTimeout(tanya, 3000);
    document.addEventListener('visibilitychange', () => { if (!document.hidden && gagal) location.reload(); });
})();
