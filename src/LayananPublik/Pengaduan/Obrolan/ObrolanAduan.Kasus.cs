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
    // What the session remembers: the report made a moment ago; files whose bytes are not here yet and the number they belong to; what waits to be told which report it is for; files of this burst.
    const string Baru = "aduanbaru", Menyusul = "aduanmenyusul", Tunggu = "aduantunggu", Tulisan = "aduantulisan", Banyak = "aduanbanyak";
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
            case "CABUT": o.Jawab(KalimatKasus.TanyaCabut(a)); return true;
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
        else if (Titik(o) is { } t) await TambahAsync(o, a, langkah, $"Titik lokasi {t.Lintang.ToString("0.######", CultureInfo.InvariantCulture)},{t.Bujur.ToString("0.######", CultureInfo.InvariantCulture)}", ct);
        else if (Berkas(o)) await BerkasKasusAsync(o, a, langkah, ct);
        else if (o.Pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol) await TambahAsync(o, a, langkah, o.Pesan.Teks, ct);
        else return false;
        return true;
    }

    /// <summary>Words for a complaint, as its step means them.</summary>
    async Task TambahAsync(Obrolan o, Aduan a, string langkah, string teks, CancellationToken ct)
    {
        o.Ke(Langkah.Awal);
        if (langkah.StartsWith(Data, StringComparison.Ordinal)) await LengkapiAsync(o, a, teks, ct);
        else
        {
            laporan.TambahKeterangan(o.Db, a, teks, o.Pada);
            o.Jawab(KalimatKasus.KeteranganMasuk(a));
        }
    }

    async Task BerkasKasusAsync(Obrolan o, Aduan a, string langkah, CancellationToken ct)
    {
        o.Simpan();
        o.Ke(new(Tanda, langkah));
        o.Ingat(Banyak, $"{(int.TryParse(o.Sesi.Ingatan[Banyak], out var n) ? n : 0) + 1}");
        if (o.Pesan.Teks.Length > 0) o.Ingat(Tulisan, $"{o.Sesi.Ingatan[Tulisan]} {o.Pesan.Teks}");
        await PasangAsync(o, a, [o.Pesan.Wamid!], ct);
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    /// <summary>One answer for the files of a burst.</summary>
    async Task SusulanKasusAsync(Obrolan o, string langkah, CancellationToken ct)
    {
        if (langkah == Untuk)
        {
            o.Jawab(KalimatKasus.UntukYangMana(await BerjalanAsync(o, ct), foto: true));
            return;
        }
        var (banyak, kata) = (int.TryParse(o.Sesi.Ingatan[Banyak], out var n) ? n : 1, o.Sesi.Ingatan[Tulisan]);
        o.Ingat(Banyak, null);
        o.Ingat(Tulisan, null);
        o.Ke(Langkah.Awal);
        if (await CariAsync(o, Nomor(langkah)!, ct) is not { } a) return;
        if (langkah.StartsWith(Data, StringComparison.Ordinal)) await LengkapiAsync(o, a, kata, ct);
        else
        {
            if (kata is not null) laporan.TambahKeterangan(o.Db, a, kata, o.Pada);
            o.Jawab(KalimatKasus.FotoMasuk(a, banyak));
        }
    }

    /// <summary>A file or place out of the blue: a report when its words complain, else for what runs.</summary>
    public async Task<bool> TitipanAsync(Obrolan o, CancellationToken ct)
    {
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
            else TungguPilihan(o);
        }
        else if (o.Pesan.Jenis != JenisPesan.Gambar || (await KategoriAsync(o, ct)).Count == 0) return false;
        else if (!await o.MasihMenyusulAsync(ct) && !await o.BaruMenjawabAsync(KalimatLapor.FotoUntukApa, ct)) o.Jawab(KalimatLapor.FotoUntukApa);
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
        if (diminta.Count == 1 && maksud.Niat != Niat.Aduan) await LengkapiAsync(o, diminta[0], o.Pesan.Teks, ct);
        else
        {
            o.Ingat(Tulisan, o.Pesan.Teks);
            o.Ke(new(Tanda, Untuk));
            o.Jawab(KalimatKasus.UntukYangMana(diminta, foto: false));
        }
        return true;
    }

    static void TungguPilihan(Obrolan o)
    {
        o.Simpan();
        o.Ingat(Tunggu, $"{o.Sesi.Ingatan[Tunggu]} {o.Pesan.Wamid}");
        if (o.Pesan.Teks.Length > 0) o.Ingat(Tulisan, $"{o.Sesi.Ingatan[Tulisan]} {o.Pesan.Teks}");
        o.Ke(new(Tanda, Untuk));
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    async Task<bool> JawabUntukAsync(Obrolan o, CancellationToken ct)
    {
        if (Berkas(o))
        {
            TungguPilihan(o);
            return true;
        }
        var kasus = await BerjalanAsync(o, ct);
        if (Pemahaman.PilihanNomor(o.Pesan.Teks) is not { } n || n < 1 || n > kasus.Count)
        {
            o.Ke(Langkah.Awal);
            return false;
        }
        await UntukAsync(o, kasus[n - 1].Nomor, ct);
        return true;
    }

    /// <summary>The citizen has said which report it is for.</summary>
    async Task UntukAsync(Obrolan o, string tentang, CancellationToken ct)
    {
        var (foto, kata) = ((o.Sesi.Ingatan[Tunggu] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), o.Sesi.Ingatan[Tulisan]);
        o.Ingat(Tunggu, null);
        o.Ingat(Tulisan, null);
        o.Ke(Langkah.Awal);
        if (tentang == "0")
        {
            await BukaAsync(o, new DrafAduan { Sejak = o.Pada }.DenganFoto(foto), kata ?? "", ct);
            return;
        }
        if (await CariAsync(o, tentang, ct) is not { } a)
        {
            o.Jawab(KalimatLapor.TakAda);
            return;
        }
        if (Usai(a))
        {
            o.Jawab(await RincianAsync(o, a, ct));
            return;
        }
        await PasangAsync(o, a, foto, ct);
        if (a.Status == StatusAduan.ButuhData) await LengkapiAsync(o, a, kata, ct);
        else
        {
            if (kata is not null) laporan.TambahKeterangan(o.Db, a, kata, o.Pada);
            o.Jawab(foto.Length > 0 ? KalimatKasus.FotoMasuk(a, foto.Length) : KalimatKasus.KeteranganMasuk(a));
        }
    }

    async Task LengkapiAsync(Obrolan o, Aduan a, string? teks, CancellationToken ct)
    {
        if (teks is { Length: > 0 }) laporan.TambahKeterangan(o.Db, a, teks, o.Pada);
        var hasil = a.Status == StatusAduan.ButuhData ? await laporan.LengkapiAsync(o.Db, a, o.Pada, ct) : Hasil.Baik;
        o.Jawab(hasil.Berhasil ? BeritaAduan.DataDiterima(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    async Task BeresAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var hasil = await laporan.KonfirmasiAsync(o.Db, a, true, null, Pelaku.Warga, Peran.Warga, o.Pada, ct);
        o.Jawab(hasil.Berhasil ? KalimatKasus.Beres(a, hasil.Nilai) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    /// <summary>The tap alone counts: who says no more must not be closed. What he writes or sends next is added.</summary>
    async Task BelumAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var hasil = await laporan.KonfirmasiAsync(o.Db, a, false, null, Pelaku.Warga, Peran.Warga, o.Pada, ct);
        o.Ke(hasil.Berhasil ? new(Tanda, Foto + a.Nomor) : Langkah.Awal);
        o.Jawab(hasil.Berhasil ? KalimatKasus.DibukaLagi(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    async Task CabutAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var hasil = await laporan.CabutAsync(o.Db, a, null, o.Pada, ct);
        o.Jawab(hasil.Berhasil ? KalimatKasus.Dicabut(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }

    static async Task<IsiPesan> RincianAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var inti = a.Inti();
        await o.Db.Disposisi.Where(d => d.AduanId == inti.Id).Include(d => d.Dinas).Take(50).LoadAsync(ct);
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
        return int.TryParse(tentang, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await milik.FirstOrDefaultAsync(a => a.Id == id, ct) : await milik.FirstOrDefaultAsync(a => a.Nomor == tentang, ct);
    }

    static void IngatBaru(Obrolan o, Aduan a) => o.Ingat(Baru, $"{a.Nomor} {o.Pada.ToUnixTimeSeconds()}");

    /// <summary>What follows within half an hour belongs to the report just made.</summary>
    static async Task<Aduan?> BaruSajaAsync(Obrolan o, CancellationToken ct) =>
        o.Sesi.Ingatan[Baru]?.Split(' ') is [var nomor, var sejak] && long.TryParse(sejak, NumberStyles.None, CultureInfo.InvariantCulture, out var detik) && o.Pada - DateTimeOffset.FromUnixTimeSeconds(detik) < BaruDibuat ? await CariAsync(o, nomor, ct) : null;

    /// <summary>Files whose bytes are here go to the report at once, the others when they come.</summary>
    async Task PasangAsync(Obrolan o, Aduan a, IReadOnlyList<string> wamid, CancellationToken ct)
    {
        if (wamid.Count == 0) return;
        var percakapan = o.Percakapan.Id;
        var ada = await o.Db.Lampiran.Include(l => l.IsiLemari).Include(l => l.Pesan).Where(l => l.Pesan.PercakapanId == percakapan && wamid.Contains(l.Pesan.Wamid!)).Take(DrafAduan.FotoTerbanyak * 2).ToListAsync(ct);
        foreach (var l in ada.Where(Terpakai)) laporan.TambahBerkas(o.Db, a, l, o.Pada);
        var nanti = wamid.Except(ada.Where(l => !l.Ditunggu).Select(l => l.Pesan.Wamid)).Select(w => $"{w}={a.Nomor}").ToList();
        if (nanti.Count > 0) o.Ingat(Menyusul, string.Join(' ', (o.Sesi.Ingatan[Menyusul] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(nanti).TakeLast(MenyusulTerbanyak)));
    }

    public async Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        if (lampiran.Pesan.Wamid is not { } wamid || await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == percakapan.Id, ct) is not { } sesi) return false;
        if (DrafAduan.Dari(sesi.Ingatan)?.Foto.Contains(wamid) == true) return true;
        var semua = (sesi.Ingatan[Menyusul] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (semua.FirstOrDefault(m => m.StartsWith(wamid + "=", StringComparison.Ordinal)) is not { } ini) return false;
        if (lampiran.Ditunggu) return true;
        var pada = waktu.GetUtcNow();
        var nomor = ini[(wamid.Length + 1)..];
        if (await db.Aduan.Include(a => a.Kategori).Include(a => a.Berkas).FirstOrDefaultAsync(a => a.Nomor == nomor && a.PercakapanId == percakapan.Id, ct) is { } a)
        {
            if (lampiran is { Status: StatusLampiran.Tersimpan, IsiLemari: null }) await db.Entry(lampiran).Reference(l => l.IsiLemari).LoadAsync(ct);
            if (Terpakai(lampiran)) laporan.TambahBerkas(db, a, lampiran, pada);
            else if (lampiran.Status == StatusLampiran.Tersimpan && percakapan.JendelaTerbuka(pada)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, KalimatLapor.BerkasTakDipakai, pada));
        }
        sesi.Ke(sesi.Langkah, sesi.Ingatan.Dengan(Menyusul, string.Join(' ', semua.Where(m => m != ini))), sesi.Pada);
        return true;
    }

    /// <summary>Kept by the gate, and a kind that shows something: a picture, film, voice or PDF.</summary>
    static bool Terpakai(Lampiran l) => l is { Status: StatusLampiran.Tersimpan, IsiLemari: { } isi } && Bukti.Any(b => isi.Mime.StartsWith(b, StringComparison.Ordinal));
}
