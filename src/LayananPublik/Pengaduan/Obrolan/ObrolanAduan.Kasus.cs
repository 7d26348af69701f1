using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

// A complaint that has its number: status, more photos, answers to the office, "sudah beres", taken back.
public sealed partial class ObrolanAduan
{
    // What the session remembers: the report made a moment ago; files whose bytes are not here yet and the number they belong to; how many files of this burst went to which number.
    const string Baru = Isian.AwalanAlur + "aduan-baru", Menyusul = Isian.AwalanAlur + "aduan-menyusul", Banyak = Isian.AwalanAlur + "aduan-banyak";
    const int PalingBanyak = 9, MenyusulTerbanyak = 30;

    static readonly TimeSpan BaruDibuat = TimeSpan.FromMinutes(30);
    static readonly StatusAduan[] Berakhir = [.. Enum.GetValues<StatusAduan>().Where(AlurAduan.Berakhir)];
    static readonly string[] Bukti = ["image/", "video/", "audio/", "application/pdf"];

    async Task<bool> KetukKasusAsync(Obrolan o, string apa, string tentang, CancellationToken ct)
    {
        if (await CariAsync(o, tentang, ct) is not { } a)
        {
            o.Jawab(KalimatLapor.TakAda);
            return true;
        }
        switch (apa)
        {
            case "LIHAT": o.Jawab(await RincianAsync(o, a, ct)); return true;
            case "FOTO" when Usai(a): o.Jawab(await RincianAsync(o, a, ct)); return true;
            case "FOTO": o.Ke(new(Tanda, Foto + a.Nomor)); o.Jawab(KalimatKasus.MintaFoto(a)); return true;
            case "LENGKAPI" when a.Status != StatusAduan.ButuhData: o.Jawab(await RincianAsync(o, a, ct)); return true;
            case "LENGKAPI": o.Ke(new(Tanda, Data + a.Nomor)); o.Jawab(KalimatKasus.MintaData(a)); return true;
            case "BERES": await BeresAsync(o, a, ct); return true;
            case "BELUM" or "BELUMYA": await BelumAsync(o, a, ct); return true;
            case "CABUT" when !Boleh(a.Status, TindakanAduan.Cabut): o.Jawab(await RincianAsync(o, a, ct)); return true;
            case "CABUT": o.Jawab(KalimatKasus.TanyaCabut(a)); return true;
            case "NAMAYA": await TampilkanAsync(o, a, ct); return true;
            case "CABUTYA": await CabutAsync(o, a, ct); return true;
            default: return false;
        }
    }

    async Task<bool> JawabKasusAsync(Obrolan o, string langkah, string? nomor, CancellationToken ct)
    {
        if (langkah == Untuk) return await JawabUntukAsync(o, ct);
        if (nomor is null || await CariAsync(o, nomor, ct) is not { } a || KataBatal.Contains(Pemahaman.Polos(o.Pesan.Teks)))
        {
            o.Ke(Langkah.Awal);
            if (nomor is not null) o.Jawab(Sajian.Tombol("Baik.", Kalimat.LihatMenu));
            return nomor is not null;
        }
        if (Usai(a))
        {
            o.Ke(Langkah.Awal);
            o.Jawab(await RincianAsync(o, a, ct));
        }
        else if (Titik(o) is { } titik) await TitikKasusAsync(o, a, langkah, titik, ct);
        else if (Berkas(o)) await BerkasKasusAsync(o, a, langkah, ct);
        else if (o.Pesan.Jenis is not (JenisPesan.Teks or JenisPesan.Tombol)) return false;
        else if (await HalLainAsync(o, ct))
        {
            o.Ke(Langkah.Awal);
            return false;
        }
        else await TambahAsync(o, a, langkah, o.Pesan.Teks, ct);
        return true;
    }

    /// <summary>Words for a complaint, as its step means them. They answer the files of the same moment too.</summary>
    async Task TambahAsync(Obrolan o, Aduan a, string langkah, string teks, CancellationToken ct)
    {
        var foto = Seketika(o, a);
        Tinggalkan(o);
        if (langkah.StartsWith(Data, StringComparison.Ordinal)) await LengkapiAsync(o, a, teks, ct);
        else if (Ditambah(o, a, teks)) o.Jawab(foto > 0 ? KalimatKasus.FotoMasuk(a, foto) : KalimatKasus.KeteranganMasuk(a));
    }

    /// <summary>A pin for a complaint: the place, shown better.</summary>
    async Task TitikKasusAsync(Obrolan o, Aduan a, string langkah, Tempat titik, CancellationToken ct)
    {
        Perkara(o, a);
        Tinggalkan(o);
        if (laporan.PindahTitik(o.Db, a, titik.Lintang, titik.Bujur, o.Pada) is { Berhasil: false, Penolakan: { } tolak }) o.Jawab(KalimatKasus.Tolak(tolak));
        else if (langkah.StartsWith(Data, StringComparison.Ordinal)) await LengkapiAsync(o, a, null, ct);
        else o.Jawab(KalimatKasus.TitikMasuk(a));
    }

    /// <summary>What a file says is added at once: whatever the citizen does next, nothing of it waits in the session. Only the answer waits for the rest of the burst.</summary>
    async Task BerkasKasusAsync(Obrolan o, Aduan a, string langkah, CancellationToken ct)
    {
        Perkara(o, a);
        o.Simpan();
        o.Ingat(Banyak, $"{a.Nomor} {Seketika(o, a) + 1}");
        o.Ke(new(Tanda, langkah));
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
        if (o.Pesan.Teks.Length > 0) Ditambah(o, a, o.Pesan.Teks);
        if (langkah.StartsWith(Data, StringComparison.Ordinal) && a.Status == StatusAduan.ButuhData) await laporan.LengkapiAsync(o.Db, a, o.Pada, ct);
        await PasangAsync(o, a, [o.Pesan.Wamid!], ct);
    }

    /// <summary>The step is over, and nothing of it is answered later.</summary>
    static void Tinggalkan(Obrolan o)
    {
        o.Ke(Langkah.Awal);
        o.Ingat(Banyak, null);
        o.Sesi.TungguSusulan(null);
    }

    /// <summary>Files of this burst that went to the complaint and are not answered yet.</summary>
    static int Seketika(Obrolan o, Aduan a) => o.Sesi.JawabPada is null ? 0 : Hitungan(o, a);

    static int Hitungan(Obrolan o, Aduan a) =>
        o.Sesi.Ingatan[Banyak]?.Split(' ') is [var nomor, var n] && nomor == a.Nomor && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var banyak) ? banyak : 0;

    /// <summary>False: they were refused, and he has been told.</summary>
    bool Ditambah(Obrolan o, Aduan a, string teks)
    {
        var hasil = laporan.TambahKeterangan(o.Db, a, teks, o.Jam.Zona, o.Pada);
        if (!hasil.Berhasil) o.Jawab(KalimatKasus.KeteranganPenuh(a));
        return hasil.Berhasil;
    }

    /// <summary>One answer for the files of a burst.</summary>
    static async Task SusulanKasusAsync(Obrolan o, string langkah, CancellationToken ct)
    {
        if (langkah == Untuk)
        {
            if (TitipanAduan.Baca(o) is { } titipan) TanyaUntuk(o, titipan, await BerjalanAsync(o, ct));
            return;
        }
        var a = await CariAsync(o, Nomor(langkah)!, ct);
        var banyak = a is null ? 0 : Hitungan(o, a);
        Tinggalkan(o);
        if (a is not null) o.Jawab(langkah.StartsWith(Data, StringComparison.Ordinal) ? BeritaAduan.DataDiterima(a) : KalimatKasus.FotoMasuk(a, Math.Max(1, banyak)));
    }

    /// <summary>A file or place out of the blue: a report when its words complain, else for what runs.</summary>
    public async Task<bool> TitipanAsync(Obrolan o, CancellationToken ct)
    {
        if (Titik(o) is { } titik) return await TitikLepasAsync(o, titik, ct);
        if (!Berkas(o)) return false;
        if (o.Pesan.Teks.Length > 0 && Pemahaman.Tafsir(o.Pesan.Teks, o.Katalog, Langkah.Awal) is { Niat: Niat.Aduan, Yakin: >= Maksud.Pasti } maksud)
        {
            if (o.Katalog.Cari(maksud.Kode) is not { } layanan || !Melayani(layanan) || !await SiapAsync(o.Db, o.Unit.Jalur, layanan, ct)) return false;
            await FotoBerceritaAsync(o, maksud, ct);
            return true;
        }
        if (await BaruSajaAsync(o, ct) is { } baru && !Usai(baru)) await BerkasKasusAsync(o, baru, Foto + baru.Nomor, ct);
        else if (await BerjalanAsync(o, ct) is { Count: > 0 } kasus)
        {
            if (kasus is [var satu]) await BerkasKasusAsync(o, satu, (satu.Status == StatusAduan.ButuhData ? Data : Foto) + satu.Nomor, ct);
            else TitipBerkas(o, kasus);
        }
        else if (o.Pesan.Jenis != JenisPesan.Gambar || (await KategoriAsync(o, ct)).Count == 0) return false;
        else if (!await o.MasihMenyusulAsync(ct) && !await o.BaruMenjawabAsync(KalimatLapor.FotoUntukApa, ct)) o.Jawab(KalimatLapor.FotoUntukApa);
        return true;
    }

    /// <summary>A pin by itself: for the report just made, or the one in which something is asked; else he says which.</summary>
    async Task<bool> TitikLepasAsync(Obrolan o, Tempat titik, CancellationToken ct)
    {
        var kasus = await BerjalanAsync(o, ct);
        var tepat = await BaruSajaAsync(o, ct) is { } baru && !Usai(baru) ? baru : kasus is [{ Status: StatusAduan.ButuhData } satu] ? satu : null;
        if (tepat is not null) await TitikKasusAsync(o, tepat, (tepat.Status == StatusAduan.ButuhData ? Data : Foto) + tepat.Nomor, titik, ct);
        else if (kasus.Count > 0) TanyaUntuk(o, Titipan(o) with { Lintang = titik.Lintang, Bujur = titik.Bujur }, kasus);
        else return false;
        return true;
    }

    static async Task FotoBerceritaAsync(Obrolan o, Maksud maksud, CancellationToken ct)
    {
        var d = await DenganBerkasAsync(o, DrafAduan.Baca(o) ?? new() { Sejak = o.Pada }, ct);
        d.Simpan(o);
        if (maksud.Darurat)
        {
            await Menu.DaruratAsync(o, maksud.Kode, ct);
            return;
        }
        o.Ke(new(Tanda, Cerita));
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    /// <summary>Words that no command and no form claims may answer what the office has asked.</summary>
    public async Task<bool> TulisanAsync(Obrolan o, Maksud maksud, CancellationToken ct)
    {
        if (maksud.Niat is not (Niat.TidakJelas or Niat.Aduan) && maksud.Yakin >= Maksud.Pasti || Pemahaman.PilihanNomor(o.Pesan.Teks) is not null) return false;
        var diminta = (await BerjalanAsync(o, ct)).Where(a => a.Status == StatusAduan.ButuhData).ToList();
        if (diminta.Count == 0) return false;
        Tutup(o, diminta);
        if (diminta.Count == 1 && maksud.Niat != Niat.Aduan) await LengkapiAsync(o, diminta[0], o.Pesan.Teks, ct);
        else
        {
            o.Simpan();
            TanyaUntuk(o, Titipan(o).DenganKata(o.Pesan.Teks), diminta);
        }
        return true;
    }

    /// <summary>What waits already while the question stands; a new question begins with nothing.</summary>
    static TitipanAduan Titipan(Obrolan o) => (o.Langkah == new Langkah(Tanda, Untuk) ? TitipanAduan.Baca(o) : null) ?? new() { Sejak = o.Pada };

    static void TitipBerkas(Obrolan o, IEnumerable<Aduan> kasus)
    {
        Tutup(o, kasus);
        Titipan(o).DenganFoto(o.Pesan.Wamid!).DenganKata(o.Pesan.Teks).Simpan(o);
        o.Ke(new(Tanda, Untuk));
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    static void TanyaUntuk(Obrolan o, TitipanAduan titipan, IReadOnlyList<Aduan> kasus)
    {
        Tutup(o, kasus);
        (titipan with { Pilihan = [.. kasus.Select(a => a.Id)] }).Simpan(o);
        o.Ke(new(Tanda, Untuk));
        o.Sesi.TungguSusulan(null);
        o.Jawab(KalimatKasus.UntukYangMana(kasus, titipan));
    }

    async Task<bool> JawabUntukAsync(Obrolan o, CancellationToken ct)
    {
        if (Berkas(o))
        {
            TitipBerkas(o, await BerjalanAsync(o, ct));
            return true;
        }
        if (o.Pesan.Jenis is not (JenisPesan.Teks or JenisPesan.Tombol)) return false;
        var polos = Pemahaman.Polos(o.Pesan.Teks);
        if (TitipanAduan.Baca(o) is not { } titipan || KataBatal.Contains(polos))
        {
            TitipanAduan.Buang(o);
            Tinggalkan(o);
            if (!KataBatal.Contains(polos)) return false;
            o.Jawab(Sajian.Tombol("Baik.", Kalimat.LihatMenu));
            return true;
        }
        if (polos == "masalah lain" || Pemahaman.PilihanNomor(o.Pesan.Teks) == titipan.Pilihan.Count + 1) await UntukAsync(o, "0", ct);
        else if (Pemahaman.PilihanNomor(o.Pesan.Teks) is { } n && n >= 1 && n <= titipan.Pilihan.Count) await UntukAsync(o, titipan.Pilihan[n - 1].ToString(CultureInfo.InvariantCulture), ct);
        else if (await HalLainAsync(o, ct))
        {
            // The bubble may still be tapped for a while; nothing else takes along what waits.
            Tinggalkan(o);
            return false;
        }
        else
        {
            var kasus = (await BerjalanAsync(o, ct)).Where(a => titipan.Pilihan.Count == 0 || titipan.Pilihan.Contains(a.Id)).ToList();
            TanyaUntuk(o, Pemahaman.PilihanNomor(o.Pesan.Teks) is null ? titipan.DenganKata(o.Pesan.Teks) : titipan, kasus);
        }
        return true;
    }

    /// <summary>The citizen has said which report it is for.</summary>
    async Task UntukAsync(Obrolan o, string tentang, CancellationToken ct)
    {
        var titipan = TitipanAduan.Baca(o) ?? new();
        var a = tentang == "0" ? null : await CariAsync(o, tentang, ct);
        if (a is null && tentang != "0" || a is not null && (Usai(a) || titipan.Kosong))
        {
            o.Jawab(a is null ? KalimatLapor.TakAda : await RincianAsync(o, a, ct));
            return;
        }
        TitipanAduan.Buang(o);
        Tinggalkan(o);
        if (a is null)
        {
            var draf = new DrafAduan { Sejak = o.Pada }.DenganFoto(titipan.Foto);
            await BukaAsync(o, titipan is { Lintang: { } y, Bujur: { } x } ? await DenganTitikAsync(o, draf, y, x, null, ct) : draf, titipan.Kata, ct, DrafAduan.Baca(o) is { Uraian.Length: > 0 } ? Diganti : "");
        }
        else await TerimaTitipanAsync(o, a, titipan, ct);
    }

    async Task TerimaTitipanAsync(Obrolan o, Aduan a, TitipanAduan titipan, CancellationToken ct)
    {
        await PasangAsync(o, a, titipan.Foto, ct);
        if (titipan is { Lintang: { } lintang, Bujur: { } bujur }) laporan.PindahTitik(o.Db, a, lintang, bujur, o.Pada);
        if (a.Status == StatusAduan.ButuhData) await LengkapiAsync(o, a, titipan.Kata, ct);
        else if (titipan.Kata.Length == 0 || Ditambah(o, a, titipan.Kata))
            o.Jawab(titipan.Foto.Count > 0 ? KalimatKasus.FotoMasuk(a, titipan.Foto.Count) : titipan.Lintang is null ? KalimatKasus.KeteranganMasuk(a) : KalimatKasus.TitikMasuk(a));
    }

    async Task LengkapiAsync(Obrolan o, Aduan a, string? teks, CancellationToken ct)
    {
        Perkara(o, a);
        if (teks is { Length: > 0 } && !Ditambah(o, a, teks)) return;
        var hasil = a.Status == StatusAduan.ButuhData ? await laporan.LengkapiAsync(o.Db, a, o.Pada, ct) : Hasil.Baik;
        o.Jawab(hasil.Berhasil ? BeritaAduan.DataDiterima(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    async Task BeresAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        if (a.Inti().Status is var kini && kini != StatusAduan.Selesai && !Boleh(kini, TindakanAduan.Konfirmasi))
        {
            o.Jawab(await RincianAsync(o, a, ct));
            return;
        }
        var hasil = await laporan.KonfirmasiAsync(o.Db, a, true, null, Pelaku.Warga, Peran.Warga, o.Pada, ct);
        o.Jawab(hasil.Berhasil ? KalimatKasus.Beres(a, hasil.Nilai) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    /// <summary>The tap alone counts: who says no more must not be closed. What he writes or sends next is added.</summary>
    async Task BelumAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        if (a.Inti().Status is var kini && kini != StatusAduan.DibukaLagi && !Boleh(kini, TindakanAduan.BukaLagi))
        {
            o.Jawab(await RincianAsync(o, a, ct));
            return;
        }
        var hasil = await laporan.KonfirmasiAsync(o.Db, a, false, null, Pelaku.Warga, Peran.Warga, o.Pada, ct);
        o.Ke(hasil.Berhasil ? new(Tanda, Foto + a.Nomor) : Langkah.Awal);
        o.Jawab(hasil.Berhasil ? KalimatKasus.DibukaLagi(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    async Task CabutAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        if (!Boleh(a.Status, TindakanAduan.Cabut))
        {
            o.Jawab(await RincianAsync(o, a, ct));
            return;
        }
        var hasil = await laporan.CabutAsync(o.Db, a, null, o.Pada, ct);
        o.Jawab(hasil.Berhasil ? KalimatKasus.Dicabut(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    /// <summary>An old bubble may ask for what is no longer possible: then it tells how things stand, not what an officer would read.</summary>
    static bool Boleh(StatusAduan kini, TindakanAduan lewat) => AlurAduan.Tempuh(kini, lewat, Peran.Warga).Berhasil;

    static async Task<IsiPesan> RincianAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var inti = a.Inti();
        await o.Db.Disposisi.Where(d => d.AduanId == inti.Id).Include(d => d.Dinas).OrderBy(d => d.Id).Take(50).LoadAsync(ct);
        return KalimatKasus.Rincian(a, AlurAduan.Dikerjakan(inti.Status) && inti.Tenggat > o.Pada ? Kapan(o, inti.Tenggat) : null);
    }

    /// <summary>Nothing can be added any more.</summary>
    static bool Usai(Aduan a) => AlurAduan.Berakhir(a.Inti().Status);

    static string? Kapan(Obrolan o, DateTimeOffset? saat) => saat is { } s ? o.Kalender.Teks(s, o.Pada) : null;

    /// <summary>Reports of this conversation that still run, newest first; joined ones as long as their main case does.</summary>
    static async Task<IReadOnlyList<Aduan>> BerjalanAsync(Obrolan o, CancellationToken ct)
    {
        var id = o.Percakapan.Id;
        return await o.Db.Aduan.Lengkap().Where(a => a.PercakapanId == id && (!Berakhir.Contains(a.Status) || a.Status == StatusAduan.Duplikat && a.Induk != null && !Berakhir.Contains(a.Induk.Status)))
            .OrderByDescending(a => a.Id).Take(PalingBanyak).ToListAsync(ct);
    }

    /// <summary>One of this conversation's own, by number or id; never somebody else's.</summary>
    static async Task<Aduan?> CariAsync(Obrolan o, string tentang, CancellationToken ct)
    {
        var percakapan = o.Percakapan.Id;
        var milik = o.Db.Aduan.Lengkap().Where(a => a.PercakapanId == percakapan);
        var a = int.TryParse(tentang, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await milik.FirstOrDefaultAsync(a => a.Id == id, ct) : await milik.FirstOrDefaultAsync(a => a.Nomor == tentang, ct);
        if (a is not null) Perkara(o, a);
        return a;
    }

    /// <summary>The message and its answer are about this one.</summary>
    static void Perkara(Obrolan o, Aduan a)
    {
        o.Tentang(BeritaAduan.Perihal(a));
        Tutup(o, [a]);
    }

    /// <summary>What names even one whose reporter must not be known is not for the desk.</summary>
    static void Tutup(Obrolan o, IEnumerable<Aduan> kasus)
    {
        if (kasus.Any(a => a.IdentitasTertutup)) o.Tutup();
    }

    /// <summary>"aduan 45": his newest of that number, for every year begins with 1.</summary>
    static Task<Aduan?> CariPendekAsync(Obrolan o, string urut, CancellationToken ct)
    {
        var (percakapan, akhir) = (o.Percakapan.Id, $"-{urut}");
        return o.Db.Aduan.Lengkap().Where(a => a.PercakapanId == percakapan && a.Nomor.EndsWith(akhir)).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
    }

    static void IngatBaru(Obrolan o, Aduan a) => o.Ingat(Baru, $"{a.Nomor} {o.Pada.ToUnixTimeSeconds()}");

    /// <summary>What follows within half an hour belongs to the report just made.</summary>
    static async Task<Aduan?> BaruSajaAsync(Obrolan o, CancellationToken ct) =>
        o.Sesi.Ingatan[Baru]?.Split(' ') is [var nomor, var sejak] && long.TryParse(sejak, NumberStyles.None, CultureInfo.InvariantCulture, out var detik) && o.Pada - DateTimeOffset.FromUnixTimeSeconds(detik) < BaruDibuat ? await CariAsync(o, nomor, ct) : null;

    /// <summary>Files whose bytes are here go to the report at once, the others when they come.</summary>
    async Task PasangAsync(Obrolan o, Aduan a, IReadOnlyList<string> wamid, CancellationToken ct)
    {
        if (wamid.Count == 0) return;
        o.Serta(wamid);
        var percakapan = o.Percakapan.Id;
        var ada = await o.Db.Lampiran.Include(l => l.IsiLemari).Include(l => l.Pesan).Where(l => l.Pesan.PercakapanId == percakapan && wamid.Contains(l.Pesan.Wamid!)).OrderBy(l => l.Id).Take(DrafAduan.FotoTerbanyak * 2).ToListAsync(ct);
        foreach (var l in ada.Where(Terpakai)) await laporan.TambahBerkasAsync(o.Db, a, l, o.Pada, ct);
        var nanti = wamid.Except(ada.Where(l => !l.Ditunggu).Select(l => l.Pesan.Wamid)).Select(w => $"{w}={a.Nomor}").ToList();
        if (nanti.Count > 0) o.Ingat(Menyusul, string.Join(' ', (o.Sesi.Ingatan[Menyusul] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(nanti).TakeLast(MenyusulTerbanyak)));
    }

    public async Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        if (lampiran.Pesan.Wamid is not { } wamid || await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == percakapan.Id, ct) is not { } sesi) return false;
        if (DrafAduan.Dari(sesi.Ingatan)?.Foto.Contains(wamid) == true || TitipanAduan.Dari(sesi.Ingatan)?.Foto.Contains(wamid) == true)
        {
            // The report may be sent at this very moment, by somebody who still sees the file as missing: of the two one must begin again.
            sesi.Ke(sesi.Langkah, sesi.Ingatan, sesi.Pada);
            return true;
        }
        var semua = (sesi.Ingatan[Menyusul] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (semua.FirstOrDefault(m => m.StartsWith(wamid + "=", StringComparison.Ordinal)) is not { } ini) return false;
        if (lampiran.Ditunggu) return true;
        var pada = waktu.GetUtcNow();
        var nomor = ini[(wamid.Length + 1)..];
        if (await db.Aduan.Include(a => a.Kategori).Include(a => a.Berkas).FirstOrDefaultAsync(a => a.Nomor == nomor && a.PercakapanId == percakapan.Id, ct) is { } a)
        {
            if (lampiran is { Status: StatusLampiran.Tersimpan, IsiLemari: null }) await db.Entry(lampiran).Reference(l => l.IsiLemari).LoadAsync(ct);
            if (Terpakai(lampiran)) await laporan.TambahBerkasAsync(db, a, lampiran, pada, ct);
            else if (lampiran.Status == StatusLampiran.Tersimpan && percakapan.JendelaTerbuka(pada)) Jawab(db, percakapan, a, KalimatLapor.BerkasTakDipakai, pada);
        }
        sesi.Ke(sesi.Langkah, sesi.Ingatan.Dengan(Menyusul, string.Join(' ', semua.Where(m => m != ini))), sesi.Pada);
        return true;
    }

    static void Jawab(LayananDb db, Percakapan percakapan, Aduan a, IsiPesan isi, DateTimeOffset pada)
    {
        var keluar = PesanKeluar.DariAsisten(percakapan, isi, pada);
        if (a.IdentitasTertutup) percakapan.Segel(keluar.Pesan, pada);
        db.PesanKeluar.Add(keluar);
    }

    /// <summary>Kept by the gate, and a kind that shows something: a picture, film, voice or PDF.</summary>
    static bool Terpakai(Lampiran l) => l is { Status: StatusLampiran.Tersimpan, IsiLemari: { } isi } && Bukti.Any(b => isi.Mime.StartsWith(b, StringComparison.Ordinal));
}
