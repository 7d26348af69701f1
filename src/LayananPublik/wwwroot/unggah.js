// The upload page for citizens. It works without this file; with it a photo is looked at, made smaller and sent at once, and a broken upload goes on by itself.
(() => {
    'use strict';
    const akar = document.getElementById('unggah');
    if (!akar || !window.FormData || !window.fetch) return;
    document.documentElement.classList.add('ada-skrip');

    const { alamat, tanda } = akar.dataset, batas = Number(akar.dataset.batas);
    const SISI = 2560, BESAR = 5 * 1024 * 1024, SERENTAK = 2, ULANG = 4;
    // Of a picture 512 pixels wide: text in focus varies by hundreds, a shaken photo by a few.
    const TAJAM = 40, TERANG = 45;
    const pola = document.getElementById('baris-berkas');
    const suara = akar.querySelector('[data-suara]');
    const antre = [];
    let berjalan = 0, periksa = Promise.resolve();

    for (const kartu of akar.querySelectorAll('[data-dok]')) {
        for (const masukan of kartu.querySelectorAll('input[type=file]'))
            masukan.addEventListener('change', () => {
                for (const berkas of masukan.files) tambah(kartu, berkas, masukan);
                masukan.value = '';
            });
        kartu.addEventListener('submit', e => {
            if (!e.target.matches('[data-hapus]')) return;
            e.preventDefault();
            hapus(kartu, e.target.closest('li'), new FormData(e.target).get('id'));
        });
    }

    akar.querySelector('[aria-invalid=true]')?.focus();
    const tutup = document.getElementById('data');
    tutup.addEventListener('submit', e => {
        const tunggu = tutup.querySelector('[data-tunggu]');
        tunggu.textContent = '';
        if (!sibuk()) return;
        e.preventDefault();
        tunggu.textContent = 'Masih ada berkas yang belum terkirim. Tunggu sampai selesai, atau hapus berkas itu.';
    });
    window.addEventListener('beforeunload', e => { if (antre.length + berjalan > 0) e.preventDefault(); });
    window.addEventListener('online', () => akar.querySelectorAll('[data-putus] [data-ulang]').forEach(t => t.click()));

    function sibuk() {
        return akar.querySelector('.baris[data-keadaan=siap], .baris[data-keadaan=kirim], .baris[data-keadaan=ragu], .baris[data-keadaan=gagal]') !== null;
    }

    function tambah(kartu, berkas, masukan) {
        const baris = pola.content.firstElementChild.cloneNode(true);
        kartu.querySelector('[data-berkas]').append(baris);
        const butir = { kartu, baris, berkas, masukan, coba: 0 };
        baris.querySelector('[data-nama]').textContent = berkas.name || 'Foto';
        keadaan(butir, 'siap', 'Memeriksa…');
        // One after the other: a big photo, unpacked, fills a small phone.
        periksa = periksa.then(() => siapkan(butir)).catch(() => masukkan(butir));
    }

    async function siapkan(butir) {
        const { berkas, baris } = butir;
        if (berkas.type === 'application/pdf') {
            baris.querySelector('.pdf').hidden = false;
            if (berkas.size > batas) return tolak(butir, `Berkas terlalu besar. Paling besar ${Math.floor(batas / 1048576)} MB.`);
            return masukkan(butir);
        }
        const gambar = await buka(berkas);
        if (!gambar) return berkas.size > batas ? tolak(butir, `Berkas terlalu besar. Paling besar ${Math.floor(batas / 1048576)} MB.`) : masukkan(butir);
        const lebar = gambar.width, tinggi = gambar.height;
        const kecil = lukis(gambar, Math.min(1, 512 / Math.max(lebar, tinggi)));
        const rupa = baris.querySelector('.gambar');
        rupa.src = URL.createObjectURL(await jadi(kecil, .7));
        rupa.hidden = false;
        const keluhan = nilai(kecil);
        if (Math.max(lebar, tinggi) > SISI || berkas.size > BESAR) {
            const isi = await jadi(lukis(gambar, Math.min(1, SISI / Math.max(lebar, tinggi))), .88);
            if (isi) butir.berkas = new File([isi], (berkas.name || 'foto').replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
        }
        if (gambar.close) gambar.close();
        if (butir.berkas.size > batas) return tolak(butir, `Foto terlalu besar. Paling besar ${Math.floor(batas / 1048576)} MB.`);
        if (!keluhan) return masukkan(butir);
        keadaan(butir, 'ragu', keluhan);
        tombol(butir, 'Ulangi', true, () => {
            buang(butir);
            butir.masukan.click();
        });
        tombol(butir, 'Tetap pakai', false, () => masukkan(butir), 'tetap');
    }

    async function buka(berkas) {
        try { return await createImageBitmap(berkas, { imageOrientation: 'from-image' }); }
        catch { /* an older browser, or a format it cannot show */ }
        const tautan = URL.createObjectURL(berkas);
        try {
            const g = new Image();
            g.src = tautan;
            await g.decode();
            return g;
        }
        catch { return null; }
        finally { URL.revokeObjectURL(tautan); }
    }

    function lukis(gambar, skala) {
        const kanvas = document.createElement('canvas');
        kanvas.width = Math.max(1, Math.round(gambar.width * skala));
        kanvas.height = Math.max(1, Math.round(gambar.height * skala));
        kanvas.getContext('2d', { willReadFrequently: skala < 1 }).drawImage(gambar, 0, 0, kanvas.width, kanvas.height);
        return kanvas;
    }

    const jadi = (kanvas, mutu) => new Promise(selesai => kanvas.toBlob(selesai, 'image/jpeg', mutu));

    // How dark it is, and how much neighbouring pixels differ (variance of the Laplacian).
    function nilai(kanvas) {
        const { width: l, height: t } = kanvas;
        if (l < 3 || t < 3) return null;
        const titik = kanvas.getContext('2d').getImageData(0, 0, l, t).data, abu = new Float32Array(l * t);
        let terang = 0;
        for (let i = 0; i < abu.length; i++) terang += abu[i] = .299 * titik[4 * i] + .587 * titik[4 * i + 1] + .114 * titik[4 * i + 2];
        if (terang / abu.length < TERANG) return 'Foto tampak gelap, ulangi di tempat yang lebih terang?';
        let jumlah = 0, kuadrat = 0, n = 0;
        for (let y = 1; y < t - 1; y++)
            for (let x = 1; x < l - 1; x++) {
                const i = y * l + x, v = abu[i - 1] + abu[i + 1] + abu[i - l] + abu[i + l] - 4 * abu[i];
                jumlah += v;
                kuadrat += v * v;
                n++;
            }
        return kuadrat / n - (jumlah / n) ** 2 < TAJAM ? 'Foto tampak buram, ulangi?' : null;
    }

    function masukkan(butir) {
        keadaan(butir, 'kirim', 'Menunggu giliran…');
        antre.push(butir);
        jalankan();
    }

    function jalankan() {
        while (berjalan < SERENTAK && antre.length > 0) kirim(antre.shift());
    }

    function kirim(butir) {
        berjalan++;
        const isi = new FormData(), minta = new XMLHttpRequest(), maju = butir.baris.querySelector('progress');
        isi.append('dok', butir.kartu.dataset.dok);
        isi.append('berkas', butir.berkas, butir.berkas.name || 'foto.jpg');
        keadaan(butir, 'kirim', 'Mengirim…');
        maju.hidden = false;
        tombol(butir, 'Batal', false, () => minta.abort());
        minta.open('POST', alamat + '/berkas');
        minta.setRequestHeader('RequestVerificationToken', tanda);
        minta.setRequestHeader('Accept', 'application/json');
        minta.timeout = 240000;
        minta.upload.onprogress = e => { if (e.lengthComputable) maju.value = 100 * e.loaded / e.total; };
        minta.onabort = () => buang(butir);
        minta.onerror = minta.ontimeout = () => putus(butir);
        minta.onload = () => {
            if (minta.status >= 500) return putus(butir);
            if (minta.status === 404) return location.reload();
            let jawab = {};
            try { jawab = JSON.parse(minta.responseText); } catch { /* an answer of a proxy */ }
            if (minta.status === 200 && jawab.berkas) baik(butir, jawab.berkas[0]);
            else tolak(butir, jawab.galat || (minta.status === 413 ? 'Berkas terlalu besar.' : 'Berkas tidak dapat diterima. Coba lagi.'));
        };
        minta.onloadend = () => {
            berjalan--;
            maju.hidden = true;
            jalankan();
        };
        minta.send(isi);
    }

    function baik(butir, ada) {
        keadaan(butir, 'baik', '✓ Terkirim');
        butir.baris.dataset.ada = '';
        tombol(butir, 'Hapus', false, () => hapus(butir.kartu, butir.baris, ada.id));
        hitung();
    }

    // The line broke: a few tries with growing pauses, then the person decides. Sending the same file again does no harm.
    function putus(butir) {
        if (++butir.coba < ULANG) {
            keadaan(butir, 'kirim', 'Sambungan terputus, mencoba lagi…');
            setTimeout(() => { if (butir.baris.isConnected) masukkan(butir); }, 1000 * 2 ** butir.coba);
            return;
        }
        butir.coba = 0;
        tolak(butir, 'Sambungan terputus. Berkas belum terkirim.');
        butir.baris.dataset.putus = '';
        tombol(butir, 'Coba lagi', true, () => masukkan(butir), 'ulang', true);
    }

    function tolak(butir, sebab) {
        keadaan(butir, 'gagal', sebab);
        tombol(butir, 'Hapus', false, () => buang(butir));
    }

    function buang(butir) {
        butir.baris.remove();
        hitung();
    }

    async function hapus(kartu, baris, id) {
        const galat = kartu.querySelector(':scope > .galat');
        galat.textContent = '';
        try {
            const jawab = await fetch(alamat + '/hapus', { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams({ id, __RequestVerificationToken: tanda }) });
            if (jawab.status === 404) return location.reload();
            if (!jawab.ok) throw new Error((await jawab.json()).galat);
            baris.remove();
            hitung();
        }
        catch (e) { galat.textContent = e instanceof TypeError ? 'Sambungan terputus. Coba lagi.' : e.message; }
    }

    function keadaan(butir, nama, kalimat) {
        butir.baris.dataset.keadaan = nama;
        delete butir.baris.dataset.putus;
        butir.baris.querySelector('[data-kabar]').textContent = kalimat;
        butir.baris.querySelector('[data-pilihan]').replaceChildren();
        if (nama !== 'siap') suara.textContent = `${butir.kartu.dataset.nama}: ${kalimat}`;
    }

    function tombol(butir, judul, utama, aksi, uji, depan) {
        const t = document.createElement('button');
        t.type = 'button';
        t.className = utama ? 'tombol kecil utama' : 'tombol kecil';
        t.textContent = judul;
        t.setAttribute('aria-label', `${judul}: ${butir.kartu.dataset.nama}`);
        if (uji) t.dataset[uji] = '';
        t.addEventListener('click', aksi);
        const tempat = butir.baris.querySelector('[data-pilihan]');
        if (depan) tempat.prepend(t); else tempat.append(t);
    }

    function hitung() {
        const kurang = [...akar.querySelectorAll('[data-dok][data-wajib]')].filter(k => !k.querySelector('[data-ada]')).map(k => k.dataset.nama);
        akar.querySelector('[data-kurang]').textContent = kurang.length > 0 ? `Masih kurang: ${kurang.join(', ')}.` : 'Dokumen sudah lengkap.';
    }
})();
