// Checks what an office signed into its QR codes, with nothing but this file. The same bytes are written by MuatanLuring and TeksRapat.
(() => {
'use strict';
const D = JSON.parse(document.getElementById('data').textContent), $ = id => document.getElementById(id);
const BESAR = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ./- ', CAMPUR = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ./-abcdefghijklmnoprstuvwxyz';
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const CARA = ['Disahkan melalui sistem, tanpa sertifikat elektronik', 'Tanda tangan basah di kertas', 'Ditandatangani secara elektronik', 'Ditandatangani secara elektronik (BSrE)'];
const utf8 = new TextEncoder(), heks = b => [...b].map(x => x.toString(16).padStart(2, '0')).join('');
const sidik = async teks => new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(teks)));
const dicabut = new Set(D.cabut.match(/.{10}/g) || []);
const tanggal = h => { const t = new Date(Date.UTC(2000, 0, 1 + h)); return t.getUTCDate() + ' ' + BULAN[t.getUTCMonth()] + ' ' + t.getUTCFullYear(); };
const hari = iso => Math.round((Date.parse(iso + 'T00:00:00Z') - Date.UTC(2000, 0, 1)) / 864e5);
const hariIni = () => { const t = new Date(); return Math.round((Date.UTC(t.getFullYear(), t.getMonth(), t.getDate()) - Date.UTC(2000, 0, 1)) / 864e5); };
let kini = null;

function urai(alamat) {
    const m = /\/verifikasi\/([0-9A-Za-z-]{26,40})(?:#(\d{0,1000}))?\s*$/i.exec(alamat.trim());
    if (!m) return { galat: 'Ini bukan alamat QR surat. Tempel alamat lengkapnya, dari https sampai angka terakhir.' };
    const kode = m[1].toUpperCase().replace(/-/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    if (kode.length !== 26 || !/^[0-9A-HJKMNP-TV-Z]+$/.test(kode)) return { galat: 'Kodenya tidak lengkap: harus 26 huruf dan angka.' };
    if (!m[2]) return { galat: 'Alamat ini tidak memuat data untuk pemeriksaan tanpa jaringan. Suratnya mungkin dari sebelum fitur ini, atau alamatnya terpotong di tanda #. Periksa di halaman verifikasi biasa.' };
    let h = BigInt(m[2]).toString(16);
    if (h.length % 2) h = '0' + h;
    const bait = Uint8Array.from(h.match(/../g), x => parseInt(x, 16));
    return bait.length < 84 || bait[0] !== 1 ? { rusak: true } : { kode, isi: bait.slice(1, -64), tanda: bait.slice(-64) };
}

function teks(b, p) {
    const cara = b[p.i] >> 6;
    let n = b[p.i++] & 63;
    if (n === 63) { n += b[p.i] << 8 | b[p.i + 1]; p.i += 2; }
    if (cara === 2) { p.i += n; return new TextDecoder().decode(b.subarray(p.i - n, p.i)); }
    const abjad = cara === 0 ? BESAR : CAMPUR, k = cara === 0 ? 3 : 4;
    let t = '';
    while (t.length < n) {
        let nilai = 0, grup = '';
        for (let i = 1; i < k; i++) nilai = nilai * 256 + b[p.i++];
        for (let i = 0; i < k; i++) { grup = abjad[nilai % abjad.length] + grup; nilai = Math.floor(nilai / abjad.length); }
        t += grup;
    }
    return t.slice(0, n);
}

function baca(b) {
    const p = { i: 2 };
    let unit = 0;
    for (let g = 1; ; g *= 128) { const x = b[p.i++]; unit += (x & 127) * g; if (x < 128) break; }
    const dua = () => { p.i += 2; return b[p.i - 2] << 8 | b[p.i - 1]; };
    const m = { cara: b[0] & 15, kunci: b[1], unit, tanggal: dua(), sampai: dua() };
    m.nama = heks(b.subarray(p.i, p.i + 2)); m.naskah = heks(b.subarray(p.i + 2, p.i + 8)); p.i += 8;
    m.jenis = teks(b, p); m.nomor = teks(b, p);
    return m;
}

async function periksa(alamat) {
    const u = urai(alamat);
    if (u.galat) return { nada: 'awas', judul: 'Belum dapat diperiksa', kalimat: u.galat };
    const palsu = { nada: 'bahaya', judul: 'Tidak ditandatangani kantor ini', kalimat: 'Kode QR ini palsu, rusak, atau dari kantor lain. Jangan diterima sebelum diperiksa di halaman verifikasi atau ditanyakan ke kantor penerbit.' };
    if (u.rusak || u.isi[0] >> 4 !== 1) return palsu;
    if (!window.crypto || !crypto.subtle) return { nada: 'awas', judul: 'Belum dapat diperiksa', kalimat: 'Peramban hanya mau memeriksa tanda tangan pada alamat https atau berkas yang disimpan. Simpan halaman ini, lalu buka berkasnya.' };
    const kunci = D.kunci.find(k => k.n === u.isi[1]);
    if (!kunci) return { nada: 'awas', judul: 'Kuncinya belum dikenal', kalimat: 'Surat ini memakai kunci nomor ' + u.isi[1] + ', yang tidak ada di halaman ini. Simpan ulang halaman ini dari kantor, atau periksa di halaman verifikasi.' };
    const titik = Uint8Array.from(atob(kunci.p), c => c.charCodeAt(0)), awal = utf8.encode('surat-luring-1:' + u.kode + ':'), data = new Uint8Array(awal.length + u.isi.length);
    data.set(awal); data.set(u.isi, awal.length);
    const k = await crypto.subtle.importKey('raw', titik, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    if (!await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, k, u.tanda, data)) return palsu;
    const m = Object.assign(baca(u.isi), { kode: u.kode });
    // A day of grace on both sides: the letter's date is the office's, the key's is UTC.
    if (m.tanggal + 1 < hari(kunci.d) || kunci.s && m.tanggal - 1 > hari(kunci.s)) return { nada: 'bahaya', judul: 'Tanggal surat di luar masa kunci', kalimat: 'Tanda tangannya benar, tetapi kunci itu tidak dipakai pada tanggal surat. Tanyakan ke kantor penerbit.', m };
    if (dicabut.has(heks((await sidik('cabut:' + u.kode)).slice(0, 5)))) return { nada: 'bahaya', judul: 'Surat ini sudah dicabut', kalimat: 'Kantor menyatakannya tidak berlaku lagi. Jangan diterima.', m };
    if (m.sampai && m.sampai < hariIni()) return { nada: 'awas', judul: 'Surat ini asli, tetapi sudah kedaluwarsa', kalimat: 'Masa berlakunya sudah lewat menurut tanggal perangkat ini.', m };
    if (m.cara === 1) return { nada: 'baik', judul: 'Kertas ini dicetak kantor', kalimat: 'Surat ini ditandatangani dengan tangan: pastikan tanda tangan dan cap basah ada di kertasnya, lalu cocokkan data di bawah ini.', m };
    return { nada: 'baik', judul: 'Surat ini asli menurut tanda tangan kantor', kalimat: 'Cocokkan nomor, tanggal, dan nama dengan surat yang Anda pegang.', m };
}

function tampil(h) {
    const s = $('hasil'), d = $('rincian');
    s.className = 'putusan ' + h.nada;
    s.querySelector('h2').textContent = h.judul; s.querySelector('p').textContent = h.kalimat;
    s.hidden = false; kini = h.m || null;
    d.replaceChildren(); d.hidden = !h.m; $('nama').hidden = !h.m;
    $('hasilNama').textContent = ''; $('hasilNama').className = ''; $('isiNama').value = '';
    if (!h.m) return;
    const baris = (a, b) => { const dt = document.createElement('dt'), dd = document.createElement('dd'); dt.textContent = a; dd.textContent = b; d.append(dt, dd); };
    baris('Jenis surat', D.jenis[h.m.jenis] || h.m.jenis);
    baris('Nomor', h.m.nomor);
    baris('Tanggal', tanggal(h.m.tanggal));
    baris('Berlaku sampai', h.m.sampai ? tanggal(h.m.sampai) : 'Tidak dibatasi');
    baris('Diterbitkan oleh', D.unit[h.m.unit] || 'Unit nomor ' + h.m.unit + ' (belum ada di halaman ini)');
    baris('Pengesahan', CARA[h.m.cara] || 'Tidak dikenal halaman ini');
    baris('Kode', h.m.kode.match(/.{1,4}/g).join('-'));
}

// As the public page masks a name: the first letter of each word, a star for every other.
const samar = n => n.trim().replace(/\s+/g, ' ').replace(/^[,\- ]+|[,\- ]+$/g, '').toUpperCase().split(' ').map(k => k.slice(0, 1) + '*'.repeat(Math.max(0, k.length - 1))).join(' ');

async function jalankan() { tampil(await periksa($('alamat').value)); $('hasil').scrollIntoView({ block: 'nearest' }); }

$('form').addEventListener('submit', e => { e.preventDefault(); jalankan(); });
$('alamat').addEventListener('keydown', e => { if (e.key === 'Enter') { e.preventDefault(); jalankan(); } });
$('alamat').addEventListener('paste', () => setTimeout(jalankan));
$('formNama').addEventListener('submit', async e => {
    e.preventDefault();
    if (!kini || !$('isiNama').value.trim()) return;
    const cocok = heks((await sidik(kini.kode + ':' + samar($('isiNama').value))).slice(0, 2)) === kini.nama;
    $('hasilNama').className = cocok ? 'baik' : 'bahaya';
    $('hasilNama').textContent = cocok ? 'Cocok: huruf awal dan panjang setiap kata sama dengan nama pada surat.' : 'Tidak cocok. Periksa ejaan nama pemohon; bila ejaannya benar, surat ini mungkin diubah.';
});

if ('BarcodeDetector' in window && window.createImageBitmap) {
    const pembaca = new BarcodeDetector({ formats: ['qr_code'] }), bidik = $('bidik');
    let aliran = null;
    const henti = () => { if (aliran) aliran.getTracks().forEach(t => t.stop()); aliran = null; bidik.hidden = true; $('kamera').textContent = 'Pakai kamera'; };
    const dapat = teks => { henti(); $('alamat').value = teks; jalankan(); };
    $('foto').hidden = false;
    $('gambar').addEventListener('change', async e => {
        const f = e.target.files[0]; e.target.value = '';
        if (!f) return;
        try {
            const q = await pembaca.detect(await createImageBitmap(f));
            if (q.length) dapat(q[0].rawValue); else tampil({ nada: 'awas', judul: 'QR tidak terbaca', kalimat: 'Ambil foto yang lebih dekat dan terang, lalu coba lagi.' });
        } catch { tampil({ nada: 'awas', judul: 'QR tidak terbaca', kalimat: 'Gambar itu tidak dapat dibuka.' }); }
    });
    if (navigator.mediaDevices && navigator.mediaDevices.getUserMedia) {
        $('kamera').hidden = false;
        $('kamera').addEventListener('click', async () => {
            if (aliran) return henti();
            try { aliran = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }); }
            catch { return tampil({ nada: 'awas', judul: 'Kamera tidak dapat dipakai', kalimat: 'Izinkan kamera di peramban, atau tempel alamatnya.' }); }
            bidik.srcObject = aliran; bidik.hidden = false; $('kamera').textContent = 'Tutup kamera';
            await bidik.play();
            const lihat = async () => {
                if (!aliran) return;
                try { const q = await pembaca.detect(bidik); if (q.length) return dapat(q[0].rawValue); } catch { /* the picture is not there yet */ }
                setTimeout(lihat, 250);
            };
            lihat();
        });
    }
} else $('tanpa').hidden = false;

$('asal').textContent = D.kantor + ' · halaman dibuat ' + D.dibuat;
$('tanggalCabut').textContent = D.dibuat + (D.penuh ? '' : ' (daftar terlalu panjang: hanya yang terbaru)');
$('simpan').hidden = location.protocol === 'file:';
for (const k of D.kunci) {
    const li = document.createElement('li');
    li.textContent = 'Nomor ' + k.n + ', dipakai ' + tanggal(hari(k.d)) + (k.s ? ' sampai ' + tanggal(hari(k.s)) : ' sampai sekarang') + ': ' + k.p;
    $('kunci').append(li);
}
if (!D.kunci.length) { const li = document.createElement('li'); li.textContent = 'Belum ada: kantor belum menerbitkan surat dengan data luring.'; $('kunci').append(li); }
if (location.hash.length > 1) history.replaceState(null, '', location.pathname);
if (location.protocol === 'file:') $('alamat').focus();
})();
