// The display in the waiting room. It asks every two seconds, draws only what has changed, keeps nothing but the last list, and goes on after any break.
(() => {
    'use strict';
    const JEDA = 2000, TUNGGU = 8000, BASI = 30, ANTREAN_SUARA = 6;
    const satu = s => document.querySelector(s);
    const bagian = { nomor: satu('[data-nomor]'), loket: satu('[data-loket]'), lalu: satu('[data-lalu]'), daftar: satu('[data-daftar-loket]'), menunggu: satu('[data-menunggu]'), jam: satu('[data-jam]'), tanggal: satu('[data-tanggal]'), putus: satu('[data-putus]'), suara: satu('[data-suara]'), kini: satu('.kini') };
    const aturan = satu('[data-aturan]');
    let dulu = '', sudah = null, gagal = 0, audio = null, berucap = false, ucapan = [];

    async function tanya() {
        try {
            const jawab = await fetch(location.pathname + '/isi', { cache: 'no-store', signal: AbortSignal.timeout(TUNGGU) });
            // The key was taken back: the page says so when it is opened again.
            if (jawab.status === 404) return location.reload();
            if (!jawab.ok) throw new Error(jawab.status);
            tampil(await jawab.json());
            gagal = 0;
        } catch { gagal++; }
        bagian.putus.hidden = gagal < 2;
        setTimeout(tanya, gagal ? Math.min(JEDA * (gagal + 1), 15000) : JEDA);
    }

    function tampil(isi) {
        ganti(bagian.jam, isi.jam);
        ganti(bagian.tanggal, isi.tanggal);
        terbitkan(isi.aturan);
        const kini = JSON.stringify([isi.panggilan.map(p => p.tanda), isi.loket, isi.menunggu]);
        if (kini === dulu) return;
        dulu = kini;
        const [atas, ...lalu] = isi.panggilan;
        ganti(bagian.nomor, atas?.nomor ?? '–');
        ganti(bagian.loket, atas?.loket ?? 'Belum ada panggilan');
        susun(bagian.lalu, lalu.map(p => [p.nomor, p.loket, '']), true);
        susun(bagian.daftar, isi.loket.map(l => [l.nomor ?? l.keadaan, l.nama, l.keadaan]));
        susun(bagian.menunggu, isi.menunggu.map(m => [m.jumlah, `${m.huruf} · ${m.nama}`, '']));
        // What was called before this page stood here is not called again; after a break only what is fresh.
        const baru = sudah === null ? [] : isi.panggilan.filter(p => !sudah.has(p.tanda) && p.detik < BASI).reverse();
        sudah = new Set(isi.panggilan.map(p => p.tanda));
        for (const p of baru) panggil(p);
    }

    const ganti = (el, teks) => { if (el && el.textContent !== teks) el.textContent = teks; };

    function susun(el, baris, angkaDulu) {
        el.replaceChildren(...baris.map(([angka, teks, keadaan]) => {
            const li = document.createElement('li'), b = document.createElement('b'), s = document.createElement('span');
            [b.textContent, s.textContent] = [angka, teks];
            if (keadaan) li.dataset.keadaan = keadaan;
            li.append(...(angkaDulu ? [b, s] : [s, b]));
            return li;
        }));
    }

    // The office may change its rule while the display stands here for weeks.
    function terbitkan(kalimat) {
        if ([...aturan.children].map(li => li.textContent).join('|') === kalimat.join('|')) return;
        aturan.replaceChildren(...kalimat.map(k => { const li = document.createElement('li'); li.textContent = k; return li; }));
        putar();
    }

    function panggil(p) {
        bagian.kini.classList.remove('baru');
        void bagian.kini.offsetWidth;
        bagian.kini.classList.add('baru');
        if (!audio || audio.state !== 'running') return;
        if (ucapan.length < ANTREAN_SUARA) ucapan.push(p);
        if (!berucap) ucap();
    }

    async function ucap() {
        berucap = true;
        while (ucapan.length) {
            const p = ucapan.shift();
            await gong();
            await bicara(`Nomor antrean, ${p.nomor[0]}, ${parseInt(p.nomor.slice(1), 10)}. Silakan ke ${p.loket}.`);
        }
        berucap = false;
    }

    function gong() {
        const nada = (hz, mulai) => {
            const o = audio.createOscillator(), g = audio.createGain(), t = audio.currentTime + mulai;
            o.frequency.value = hz;
            g.gain.setValueAtTime(.0001, t);
            g.gain.exponentialRampToValueAtTime(.5, t + .03);
            g.gain.exponentialRampToValueAtTime(.0001, t + 1.1);
            o.connect(g).connect(audio.destination);
            o.start(t);
            o.stop(t + 1.2);
            o.onended = () => { o.disconnect(); g.disconnect(); };
        };
        nada(659, 0);
        nada(523, .45);
        return new Promise(s => setTimeout(s, 1500));
    }

    // Without an Indonesian voice the gong alone: another language reads numbers that nobody understands.
    function bicara(teks) {
        const suara = window.speechSynthesis?.getVoices().find(v => /^id\b|^in\b/i.test(v.lang));
        if (!suara) return gong();
        return new Promise(selesai => {
            const u = new SpeechSynthesisUtterance(teks);
            const jaga = setTimeout(() => { speechSynthesis.cancel(); selesai(); }, 15000);
            [u.voice, u.lang, u.rate] = [suara, suara.lang, .9];
            u.onend = u.onerror = () => { clearTimeout(jaga); selesai(); };
            speechSynthesis.speak(u);
        });
    }

    async function nyalakan() {
        audio ??= new AudioContext();
        await audio.resume();
        bagian.suara.hidden = audio.state === 'running';
    }

    bagian.suara.addEventListener('click', async () => { await nyalakan(); gong(); });
    // Where the browser was started with sound allowed, nobody needs to press.
    audio = new AudioContext();
    audio.onstatechange = () => bagian.suara.hidden = audio.state === 'running';
    audio.onstatechange();
    window.speechSynthesis?.getVoices();

    let ke = 0;
    function putar() { [...aturan.children].forEach((li, i) => li.hidden = i !== ke % aturan.children.length); }
    putar();
    setInterval(() => { ke++; putar(); }, 9000);

    const jaga = async () => { try { await navigator.wakeLock?.request('screen'); } catch { /* the TV's own setting decides */ } };
    jaga();
    document.addEventListener('visibilitychange', () => { if (!document.hidden) jaga(); });
    tanya();
})();
