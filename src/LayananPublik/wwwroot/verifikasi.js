// Compares a file with the issued one on this device: it is never sent. Without this script, or without WebCrypto (plain http), the form sends it to be compared.
(() => {
    'use strict';
    const form = document.querySelector('form[data-banding]');
    if (!form || !window.crypto || !crypto.subtle || !Blob.prototype.arrayBuffer) return;
    const { sari, pindai, tetapi } = form.dataset, ukuran = Number(form.dataset.ukuran), batas = Number(form.dataset.batas);
    const hasil = document.querySelector('[data-hasil]'), masukan = form.querySelector('input[type=file]');
    form.querySelector('[data-lokal]').textContent = 'Berkasnya tidak dikirim ke mana pun: dibandingkan di perangkat ini (SHA-256).';

    const heks = async blob => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))].map(b => b.toString(16).padStart(2, '0')).join('');
    const kata = (nada, teks) => { hasil.className = hasil.className.replace(/\b(baik|awas|bahaya)\b/g, '').trim() + ' ' + nada; hasil.textContent = teks; };

    async function banding() {
        const berkas = masukan.files[0];
        if (!berkas) return kata('awas', 'Pilih dulu berkas suratnya.');
        if (berkas.size > batas) return kata('awas', 'Berkas lebih dari 20 MB; surat dari kantor tidak sebesar itu.');
        try {
            const ini = await heks(berkas);
            // The same file of a letter that does not hold.
            if (tetapi && (ini === sari || pindai && ini === pindai)) return kata('awas', tetapi);
            if (ini === sari) return kata('baik', 'Sama persis dengan berkas yang diterbitkan kantor.');
            if (pindai && ini === pindai) return kata('baik', 'Sama persis dengan pindaian surat bertanda tangan di kantor.');
            if (berkas.size > ukuran && await heks(berkas.slice(0, ukuran)) === sari)
                return kata('awas', 'Memuat berkas yang diterbitkan kantor, lalu ada yang ditambahkan di belakangnya, misalnya tanda tangan lain. Periksa tambahan itu dengan pembaca PDF.');
            kata('bahaya', 'Berbeda dengan berkas yang diterbitkan. Isinya mungkin diubah, atau ini hasil pindai, cetak ulang, atau foto. Cocokkan nomor, tanggal, dan nama, atau tanyakan ke kantor penerbit.');
        } catch { kata('awas', 'Berkas itu tidak dapat dibaca. Pilih lagi.'); }
    }

    form.addEventListener('submit', e => { e.preventDefault(); banding(); });
    masukan.addEventListener('change', () => { if (masukan.files.length) banding(); });
})();
