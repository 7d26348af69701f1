using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

// A report on its way to its number: nothing that was said is asked again.
public sealed partial class ObrolanAduan
{
    const int KataBercerita = 6;
    const string Dilanjutkan = "Kita lanjutkan aduan Anda.\n\n", Diganti = "Aduan sebelumnya yang belum dikirim kami ganti.\n\n";

    /// <summary>Photos and danger come before words: so long what came before belongs to the report.</summary>
    static readonly TimeSpan BaruKirim = TimeSpan.FromMinutes(15);

    static readonly string[] SepertiFoto = ["sama seperti foto", "seperti foto", "sesuai foto", "di foto", "lihat foto", "foto", "ada di foto", "sama dengan foto", "sama seperti di foto", "sama kayak foto"];

    public async Task MulaiAsync(Obrolan o, Layanan layanan, CancellationToken ct)
    {
        var lama = DrafAduan.Baca(o);
        var sendiri = o.Pesan.PilihanId is null && o.Pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol;
        var tadi = sendiri || lama is not null ? null : await TulisanTadiAsync(o, ct);
        var tulisan = sendiri ? o.Pesan.Teks : tadi?.Teks ?? "";
        var kategori = await KategoriAsync(o, ct);
        if (!Bercerita(tulisan, kategori)) tulisan = "";
        else if (tadi is not null) o.Serta(await SejakAsync(o, tadi, ct));
        if (lama is not null && tulisan.Length == 0) await LanjutAsync(o, lama, lama.Uraian.Length > 0 ? Dilanjutkan : "", ct);
        else await BukaAsync(o, new() { Sejak = o.Pada }, tulisan, ct, lama is { Uraian.Length: > 0 } ? Diganti : "");
    }

    static async Task BukaAsync(Obrolan o, DrafAduan d, string tulisan, CancellationToken ct, string awalan = "")
    {
        var kategori = await KategoriAsync(o, ct);
        await LanjutAsync(o, Isi(d.DenganFoto(await FotoLepasAsync(o, ct)), tulisan, kategori), awalan, ct, pertama: true);
    }

    /// <summary>Takes from the words what they hold: the matter, its kind, the place.</summary>
    static DrafAduan Isi(DrafAduan d, string teks, IReadOnlyList<KategoriAduan> kategori)
    {
        var baru = d.DenganKata(teks);
        return baru with
        {
            Kategori = baru.Kategori ?? SaranKategori.Yakin(Urut(baru.Uraian, kategori)),
            Tempat = baru.Tempat ?? (TempatDalamKata.Cari(teks) is { Cukup: true } t ? t.Teks : null)
        };
    }

    /// <summary>The next question, or the summary.</summary>
    static async Task LanjutAsync(Obrolan o, DrafAduan d, string awalan, CancellationToken ct, bool pertama = false)
    {
        var kategori = await KategoriAsync(o, ct);
        var k = kategori.FirstOrDefault(x => x.Kode == d.Kategori);
        d.Simpan(o);
        if (k?.Rahasia == true) o.Tutup();
        // This answers the files that came a moment ago too.
        o.Sesi.TungguSusulan(null);
        if (d.Uraian.Length == 0)
        {
            o.Ke(new(Tanda, Cerita));
            o.Jawab(KalimatLapor.MintaCerita(d.Foto.Count > 0));
        }
        else if (k is null)
        {
            o.Ke(new(Tanda, PilihKategori));
            o.Jawab(KalimatLapor.TanyaKategori(Daftar(d, kategori), d.Halaman, awalan));
        }
        else if (!d.AdaTempat)
        {
            o.Ke(new(Tanda, PilihTempat));
            o.Jawab(d.DiLuar is { } kantor ? KalimatLapor.TanyaTempatLuar(kantor, d.Foto.Count > 0, pertama ? k.NomorDarurat : null) : KalimatLapor.TanyaTempat(k.Nama, TempatDalamKata.Cari(d.Uraian)?.Teks, d.Foto.Count > 0, pertama ? k.NomorDarurat : null, awalan));
        }
        else
        {
            o.Ke(new(Tanda, Periksa));
            o.Jawab(KalimatLapor.Ringkasan(d, k, d.Foto.Count, pertama, awalan));
        }
    }

    async Task<bool> JawabDrafAsync(Obrolan o, DrafAduan d, string langkah, CancellationToken ct)
    {
        d.Rangkai(o);
        if (Titik(o) is { } titik) await TitikDrafAsync(o, d, titik, ct);
        else if (Berkas(o)) await BerkasDrafAsync(o, d, ct);
        else return o.Pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol && await TulisanDrafAsync(o, d, langkah, ct);
        return true;
    }

    static async Task BerkasDrafAsync(Obrolan o, DrafAduan d, CancellationToken ct)
    {
        (await DenganBerkasAsync(o, d, ct)).Simpan(o);
        if (o.Pesan.Jenis == JenisPesan.Suara && d.Uraian.Length == 0) o.Jawab(KalimatLapor.SuaraDiterima);
        else o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    /// <summary>The file, and what its caption says.</summary>
    static async Task<DrafAduan> DenganBerkasAsync(Obrolan o, DrafAduan d, CancellationToken ct) =>
        Isi(d.DenganFoto([o.Pesan.Wamid!]), o.Pesan.Jenis is JenisPesan.Gambar or JenisPesan.Video or JenisPesan.Dokumen ? o.Pesan.Teks : "", await KategoriAsync(o, ct));

    /// <summary>False: it was about something else; the draft waits, "status" offers it.</summary>
    async Task<bool> TulisanDrafAsync(Obrolan o, DrafAduan d, string langkah, CancellationToken ct)
    {
        var (teks, polos) = (o.Pesan.Teks.Trim(), Pemahaman.Polos(o.Pesan.Teks));
        var kategori = await KategoriAsync(o, ct);
        if (KataBatal.Contains(polos)) Batalkan(o);
        else if (polos is "anonim" or "kirim anonim") await LanjutAsync(o, d with { Anonim = true }, "", ct);
        else if (KataTakAnonim.Contains(polos)) await LanjutAsync(o, d with { Anonim = false }, "", ct);
        else if (polos is "rahasia" or "rahasiakan") await LanjutAsync(o, d with { Rahasia = true }, "", ct);
        else if (polos is "tidak rahasia" or "jangan rahasia" or "batal rahasia") await LanjutAsync(o, d with { Rahasia = false }, "", ct);
        else if (langkah == Periksa && Ya.Contains(polos)) await KirimAsync(o, d, ct);
        else if (langkah == Periksa && d.Lintang is not null && await DisebutAsync(o, teks, ct) is { } unit && unit.Id != d.WilayahId) await WilayahDisebutAsync(o, d, unit, teks, kategori, ct);
        else if (langkah == Periksa && (Tidak.Contains(polos) || polos.StartsWith("ubah", StringComparison.Ordinal)))
        {
            o.Sesi.TungguSusulan(null);
            o.Jawab(KalimatLapor.TanyaUbah);
        }
        else if (await LainDariDrafAsync(o, langkah, polos, kategori, ct))
        {
            o.Ke(Langkah.Awal);
            o.Sesi.TungguSusulan(null);
            return false;
        }
        else if (langkah == TulisUlang) await LanjutAsync(o, Isi(d with { Uraian = "" }, teks, kategori), "", ct);
        else if (langkah == PilihKategori) await KategoriDitulisAsync(o, d, teks, kategori, ct);
        else if (langkah == PilihTempat) await TempatDitulisAsync(o, d, teks, polos, kategori, ct);
        else if (langkah == Cerita && !Bercerita(teks, kategori) && teks.Length < 15) o.Jawab(KalimatLapor.KurangJelas);
        else await LanjutAsync(o, Isi(d, teks, kategori), langkah == Periksa ? "Keterangan ditambahkan.\n\n" : "", ct, pertama: langkah == Cerita);
        return true;
    }

    /// <summary>Something else than an answer to the question of the draft. A place is often named after an office, a kind after a service: those answer.</summary>
    static async Task<bool> LainDariDrafAsync(Obrolan o, string langkah, string polos, IReadOnlyList<KategoriAduan> kategori, CancellationToken ct) => langkah switch
    {
        PilihKategori when kategori.Any(k => Pemahaman.Polos(k.Nama).StartsWith(polos, StringComparison.Ordinal)) => false,
        PilihTempat when TempatDalamKata.Cari(o.Pesan.Teks) is not null || SepertiFoto.Contains(polos) => false,
        PilihTempat when Pemahaman.Tafsir(o.Pesan.Teks, o.Katalog, Langkah.Awal) is { Niat: Niat.Syarat or Niat.Tanya, Mulai: false } && !o.Pesan.Teks.TrimEnd().EndsWith('?') && !polos.Contains("syarat", StringComparison.Ordinal) => false,
        _ => await HalLainAsync(o, ct)
    };

    static async Task KategoriDitulisAsync(Obrolan o, DrafAduan d, string teks, IReadOnlyList<KategoriAduan> kategori, CancellationToken ct)
    {
        var layar = Daftar(d, kategori).Skip(d.Halaman * KalimatLapor.PerHalaman).Take(KalimatLapor.PerHalaman).ToList();
        var polos = Pemahaman.Polos(teks);
        var k = Pemahaman.PilihanNomor(teks) is { } n ? layar.ElementAtOrDefault(n - 1) : kategori.FirstOrDefault(x => Pemahaman.Polos(x.Nama) == polos || Pemahaman.Polos(x.Nama).StartsWith(polos, StringComparison.Ordinal) && polos.Length >= 4);
        await LanjutAsync(o, k is null && Pemahaman.PilihanNomor(teks) is null ? Isi(d, teks, kategori) : d with { Kategori = k?.Kode }, "", ct, pertama: k is not null);
    }

    static async Task TempatDitulisAsync(Obrolan o, DrafAduan d, string teks, string polos, IReadOnlyList<KategoriAduan> kategori, CancellationToken ct)
    {
        if (d.Foto.Count > 0 && SepertiFoto.Contains(polos)) await LanjutAsync(o, d with { Tempat = "Terlihat pada foto" }, "", ct);
        else if (polos.Length < 3) await LanjutAsync(o, d, "", ct);
        else await LanjutAsync(o, d with { Tempat = teks.Length > 300 ? teks[..300] : teks }, "", ct);
    }

    async Task KetukDrafAsync(Obrolan o, DrafAduan d, string apa, string tentang, CancellationToken ct)
    {
        d.Rangkai(o);
        switch (apa, tentang)
        {
            case ("KIRIM", _): await KirimAsync(o, d, ct); break;
            case ("ANONIM", _): await KirimAsync(o, d with { Anonim = true }, ct); break;
            case ("KAT", _): await LanjutAsync(o, d with { Kategori = tentang, Halaman = 0 }, "", ct, pertama: true); break;
            case ("HAL", _) when int.TryParse(tentang, out var hal) && hal is >= 0 and < 20: await LanjutAsync(o, d with { Kategori = null, Halaman = hal }, "", ct); break;
            case ("TEMPAT", "FOTO") when d.Foto.Count > 0: await LanjutAsync(o, d with { Tempat = "Terlihat pada foto" }, "", ct); break;
            case ("TEMPAT", "DISEBUT"): await LanjutAsync(o, d with { Tempat = TempatDalamKata.Cari(d.Uraian)?.Teks ?? d.Tempat }, "", ct); break;
            // Asked for before the place is known, it can only mean the kind.
            case ("UBAH", "") when d.AdaTempat: o.Jawab(KalimatLapor.TanyaUbah); break;
            case ("UBAH", "" or "KAT"): await LanjutAsync(o, d with { Kategori = null, Halaman = 0 }, "", ct); break;
            case ("UBAH", "TEMPAT"): await LanjutAsync(o, d.TanpaTitik() with { Tempat = null }, "", ct); break;
            case ("UBAH", "RAHASIA"): await LanjutAsync(o, d with { Rahasia = true }, "", ct); break;
            case ("UBAH", _): o.Ke(new(Tanda, TulisUlang)); o.Jawab(KalimatLapor.MintaIsiBaru); break;
            default: await LanjutAsync(o, d, "", ct); break;
        }
    }

    async Task KirimAsync(Obrolan o, DrafAduan d, CancellationToken ct)
    {
        var kategori = (await KategoriAsync(o, ct)).FirstOrDefault(k => k.Kode == d.Kategori);
        if (kategori is null || d.Uraian.Length == 0 || !d.AdaTempat)
        {
            await LanjutAsync(o, d, "", ct);
            return;
        }
        var unit = await UnitAsync(o, d, ct);
        var hasil = await laporan.BuatAsync(o.Db, new(unit, kategori.Id, d.Uraian)
        {
            Kanal = KanalAduan.WhatsApp, Percakapan = o.Percakapan, LokasiTeks = d.Tempat, Lintang = d.Lintang, Bujur = d.Bujur,
            RtRw = TempatDalamKata.BacaRtRw($"{d.Tempat} {d.Uraian}"), Rw = unit == d.WilayahId ? d.Rw : null, MenurutTitik = unit == d.WilayahId && !d.WilayahDisebut, Anonim = d.Anonim, Rahasia = d.Rahasia
        }, Pelaku.Warga, o.Pada, ct);
        if (hasil.Nilai is not { } a)
        {
            o.Jawab(KalimatKasus.Tolak(hasil.Penolakan!));
            return;
        }
        DrafAduan.Buang(o);
        o.Ke(Langkah.Awal);
        IngatBaru(o, a);
        o.Menjadi(BeritaAduan.Perihal(a));
        if (a.IdentitasTertutup) o.Tutup();
        await PasangAsync(o, a, d.Foto, ct);
        o.Jawab(KalimatLapor.Terkirim(a, Kapan(o, a.TenggatVerifikasi), d.Foto.Count));
    }

    static void Batalkan(Obrolan o)
    {
        DrafAduan.Baca(o)?.Rangkai(o);
        DrafAduan.Buang(o);
        o.Ke(Langkah.Awal);
        o.Jawab(KalimatLapor.Dibatalkan);
    }

    static async Task<IReadOnlyList<KategoriAduan>> KategoriAsync(Obrolan o, CancellationToken ct) =>
        await o.Db.KategoriUntuk(o.Unit.Jalur).AsNoTracking().OrderBy(k => k.Urutan).ThenBy(k => k.Id).Take(60).ToListAsync(ct);

    static IReadOnlyList<Tebakan> Urut(string teks, IReadOnlyList<KategoriAduan> kategori) => SaranKategori.Bawaan.Urutkan(teks, kategori.Select(k => (k.Kode, k.KataKunci)));

    /// <summary>The likeliest three first, then in the office's order.</summary>
    static IReadOnlyList<KategoriAduan> Daftar(DrafAduan d, IReadOnlyList<KategoriAduan> kategori)
    {
        var depan = Urut(d.Uraian, kategori).Take(3).Select(t => kategori.First(k => k.Kode == t.Kode)).ToList();
        return [.. depan, .. kategori.Except(depan)];
    }

    /// <summary>There is a matter in it, not only the wish to report one.</summary>
    static bool Bercerita(string teks, IReadOnlyList<KategoriAduan> kategori) =>
        teks.Length > 0 && (Urut(teks, kategori).Count > 0 || Pemahaman.Polos(teks).Split(' ').Length >= KataBercerita);

    /// <summary>What he wrote before the emergency numbers were told.</summary>
    static async Task<Pesan?> TulisanTadiAsync(Obrolan o, CancellationToken ct)
    {
        var (id, sejak) = (o.Percakapan.Id, o.Pada - BaruKirim);
        var tadi = await o.Db.Pesan.Where(p => p.PercakapanId == id && p.Arah == ArahPesan.Masuk && p.Pada >= sejak && p.Jenis == JenisPesan.Teks && p.DisegelPada == null).OrderByDescending(p => p.Urut).FirstOrDefaultAsync(ct);
        return tadi is not null && Pemahaman.Tafsir(tadi.Teks, o.Katalog, Langkah.Awal) is { Niat: Niat.Aduan } ? tadi : null;
    }

    /// <summary>Those words and what was said about them since.</summary>
    static Task<List<Pesan>> SejakAsync(Obrolan o, Pesan tadi, CancellationToken ct)
    {
        var (id, sejak) = (o.Percakapan.Id, tadi.Urut);
        return o.Db.Pesan.Where(p => p.PercakapanId == id && p.Urut >= sejak && (p.Pengirim == Pengirim.Warga || p.Pengirim == Pengirim.Asisten)).OrderBy(p => p.Urut).ThenBy(p => p.Id).Take(50).ToListAsync(ct);
    }

    static List<string> MilikLain(Obrolan o) =>
        [.. (o.Sesi.Ingatan[Menyusul] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m[..m.LastIndexOf('=')]), .. TitipanAduan.Baca(o)?.Foto ?? []];

    /// <summary>Photos that were sent a moment before the words and serve nothing else; not what an officer may have asked for.</summary>
    static async Task<IReadOnlyList<string>> FotoLepasAsync(Obrolan o, CancellationToken ct)
    {
        var (id, sejak) = (o.Percakapan.Id, o.Pada - BaruKirim);
        if (await o.Db.Pesan.AnyAsync(p => p.PercakapanId == id && p.Pengirim == Pengirim.Petugas && p.Pada >= sejak, ct)) return [];
        // A file that is still being fetched for another complaint, or waits for a choice, is taken already.
        var terpakai = MilikLain(o);
        return await o.Db.Pesan.Where(p => p.PercakapanId == id && p.Arah == ArahPesan.Masuk && p.Pada >= sejak && (p.Jenis == JenisPesan.Gambar || p.Jenis == JenisPesan.Video) && p.Lampiran != null && p.Wamid != null && p.DisegelPada == null && !terpakai.Contains(p.Wamid)
                && !o.Db.Berkas.Any(b => b.LampiranId == p.Lampiran.Id) && !o.Db.BerkasAduan.Any(b => b.LampiranId == p.Lampiran.Id))
            .OrderBy(p => p.Urut).Select(p => p.Wamid!).Take(DrafAduan.FotoTerbanyak).ToListAsync(ct);
    }
}
