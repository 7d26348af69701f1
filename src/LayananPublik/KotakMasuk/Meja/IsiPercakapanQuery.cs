using System.Text.Json;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A conversation as the middle of the desk shows it: its head and a page of bubbles, oldest first.</summary>
public sealed record IsiPercakapan
{
    public required int Id { get; init; }
    public required string Nama { get; init; }
    public required string Samaran { get; init; }

    /// <summary>The whole number as people write it, for calling; empty when unknown.</summary>
    public required string Nomor { get; init; }
    public required ModePercakapan Mode { get; init; }
    public required int? PetugasId { get; init; }
    public required string? Petugas { get; init; }
    public required int BelumDibaca { get; init; }
    public required DateTimeOffset? MenungguSejak { get; init; }
    public required DateTimeOffset? JendelaSampai { get; init; }

    /// <summary>When it was taken back from an officer who was not here; null once somebody has taken it.</summary>
    public DateTimeOffset? DitinggalPada { get; init; }

    public Pimpinan Pimpinan => new(Mode, PetugasId);

    public required string Unit { get; init; }

    /// <summary>The number may be somebody else's now; an officer has to make sure.</summary>
    public required bool Diragukan { get; init; }

    /// <summary>IANA zone in which the times are to be shown.</summary>
    public required string ZonaWaktu { get; init; }
    /// <summary>Null when nothing is parked.</summary>
    public KeadaanTitipan? Titipan { get; init; }

    /// <summary>The citizen said STOP: the office does not write first.</summary>
    public bool TolakKabar { get; init; }

    /// <summary>News that waits to leave; null when none does.</summary>
    public KeadaanBerita? Berita { get; init; }

    public required IReadOnlyList<Gelembung> Gelembung { get; init; }

    /// <summary>There are older bubbles than these.</summary>
    public required bool AdaLagi { get; init; }

    /// <summary>There are newer bubbles than these.</summary>
    public bool AdaBaru { get; init; }

    /// <summary>The oldest message that nobody has read yet; null when all are read.</summary>
    public int? BelumDibacaSejak { get; init; }

    /// <summary>Path of its unit: whose stored answers hold here.</summary>
    public string JalurUnit { get; init; } = "";
}

/// <summary>Which part of a talk is read: around a bubble, or at its end when there is none. What is asked for at most, on either side.</summary>
public sealed record PandanganPesan(int? Sekitar, int Sebelum, int Sesudah = 0);

/// <summary>One bubble, ready to be drawn.</summary>
public sealed record Gelembung
{
    public required int Id { get; init; }
    public required ArahPesan Arah { get; init; }
    public required Pengirim Pengirim { get; init; }
    public required string NamaPengirim { get; init; }
    public required JenisPesan Jenis { get; init; }
    public required string Teks { get; init; }
    public required DateTimeOffset Pada { get; init; }

    /// <summary>Choices that were offered with it.</summary>
    public IReadOnlyList<Pilihan> Pilihan { get; init; } = [];
    public LampiranTampil? Lampiran { get; init; }
    public KeadaanKirim? Kirim { get; init; }
    public Kutipan? Kutipan { get; init; }

    /// <summary>It answers a message that is older than our records.</summary>
    public bool KutipanHilang { get; init; }

    /// <summary>The citizen has edited or deleted it since; what stands here is what was sent first.</summary>
    public PerubahanPesan Perubahan { get; init; }

    /// <summary>The new words, where WhatsApp told them.</summary>
    public string? Suntingan { get; init; }

    /// <summary>Place, contact cards, forwarded, why it cannot be shown.</summary>
    public RincianPesan? Rincian { get; init; }

    /// <summary>The emoji the citizen put on it.</summary>
    public string? Reaksi { get; init; }

    /// <summary>The emoji the office put on it.</summary>
    public ReaksiKantor? ReaksiKantor { get; init; }

    /// <summary>Part of a report whose reporter must not be known: nothing of it is here but when it came and which way.</summary>
    public bool Tersegel { get; init; }

    /// <summary>Meta knows it by an id, so that an answer may quote it.</summary>
    public bool Dikenal { get; init; }
}

/// <summary>The office's emoji on a bubble; <see cref="Galat"/> when it did not get there.</summary>
public sealed record ReaksiKantor(string Emoji, string? Galat);

/// <summary>The file of a bubble; its bytes are at <see cref="Alamat"/> once <see cref="Status"/> is Tersimpan.</summary>
public sealed record LampiranTampil(int PesanId, string Nama, string? Mime, long? Ukuran, StatusLampiran Status, string? Galat)
{
    public string Alamat => $"/berkas/pesan/{PesanId}";

    /// <summary>It can be asked of WhatsApp once more.</summary>
    public bool DapatDiambil { get; init; }
}

/// <summary>How far an outgoing bubble has come; <see cref="Galat"/> says what went wrong and what to do.</summary>
public sealed record KeadaanKirim(int PesanKeluarId, StatusKirim Status, string? Galat, int? Kode, DateTimeOffset? SampaiPada, DateTimeOffset? DibacaPada)
{
    /// <summary>Since when it waits for the citizen to write, or waited in vain.</summary>
    public DateTimeOffset? DititipkanPada { get; init; }

    public int Versi { get; init; }

    /// <summary>Until when it can be undone.</summary>
    public DateTimeOffset? TahanSampai { get; init; }
}

/// <summary>What is parked in a conversation, and the template that asked the citizen to write; <see cref="AdaTemplat"/>: whether there is one to ask with.</summary>
public sealed record KeadaanTitipan(int Banyak, bool AdaTemplat, KeadaanPermintaan? Permintaan);

public sealed record KeadaanPermintaan(DateTimeOffset Pada, StatusKirim Status, string? Galat);

/// <summary>How much news waits, until when, and whether for the end of the quiet hours.</summary>
public sealed record KeadaanBerita(int Banyak, DateTimeOffset Sampai, bool Hening);

/// <summary>The message a bubble answers.</summary>
public sealed record Kutipan(int PesanId, Pengirim Pengirim, string Teks);

public static class IsiPercakapanQuery
{
    /// <summary>The newest bubbles, or those before the given one; null when the officer may not see it.</summary>
    public static Task<IsiPercakapan?> IsiPercakapanAsync(this LayananDb db, int id, PetugasAktif petugas, int? sebelumId, int take, CancellationToken ct) =>
        db.IsiPercakapanAsync(id, petugas, new PandanganPesan(sebelumId, take, sebelumId is null ? 0 : -1), ct);

    /// <summary>A window on the talk; null when the officer may not see it. With a negative <see cref="PandanganPesan.Sesudah"/> the bubble itself is left out.</summary>
    public static async Task<IsiPercakapan?> IsiPercakapanAsync(this LayananDb db, int id, PetugasAktif petugas, PandanganPesan pandang, CancellationToken ct)
    {
        var k = await PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == id).Select(p => new
        {
            p.Id, p.Kontak.NamaProfil, p.Mode, p.PetugasId, p.BelumDibaca, p.MenungguSejak, p.MasukTerakhirPada, p.DitinggalPada, Unit = p.UnitKerja.Nama, p.UnitKerja.ZonaWaktu, p.UnitKerja.Jalur, Diragukan = p.Kontak.DiragukanSejak != null, TolakKabar = p.Kontak.TolakKabarSejak != null,
            Telepon = p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault(),
            Petugas = db.Users.Where(u => u.Id == p.PetugasId).Select(u => u.Nama).FirstOrDefault()
        }).SingleOrDefaultAsync(ct);
        if (k is null) return null;
        var (baris, adaLagi, adaBaru) = await BarisAsync(db, id, pandang, ct);
        return new()
        {
            Id = k.Id, Nama = PercakapanQuery.Nama(k.NamaProfil, k.Telepon), Samaran = PercakapanQuery.Samaran(k.Telepon),
            Nomor = NomorWa.TryDariWaId(k.Telepon, out var nomor) ? nomor.Nasional : "", Mode = k.Mode, PetugasId = k.PetugasId, Petugas = k.Petugas, BelumDibaca = k.BelumDibaca,
            MenungguSejak = k.MenungguSejak, DitinggalPada = k.DitinggalPada, JendelaSampai = k.MasukTerakhirPada + Percakapan.Jendela, Unit = k.Unit, Diragukan = k.Diragukan, ZonaWaktu = k.ZonaWaktu, AdaLagi = adaLagi, Titipan = await TitipanAsync(db, id, ct),
            TolakKabar = k.TolakKabar, Berita = await BeritaAsync(db, id, ct),
            Gelembung = await GelembungAsync(db, id, baris, ct), AdaBaru = adaBaru, JalurUnit = k.Jalur, BelumDibacaSejak = k.BelumDibaca == 0 ? null : await BelumDibacaAsync(db, id, k.BelumDibaca, ct)
        };
    }

    static async Task<KeadaanTitipan?> TitipanAsync(LayananDb db, int id, CancellationToken ct)
    {
        var banyak = await db.PesanKeluar.CountAsync(k => k.PercakapanId == id && k.Status == StatusKirim.Dititipkan, ct);
        if (banyak == 0) return null;
        var minta = await db.PesanKeluar.Where(k => k.PercakapanId == id && k.Keperluan != null).OrderByDescending(k => k.Id).Take(1).Select(k => new KeadaanPermintaan(k.Pesan.Pada, k.Status, k.Galat)).SingleOrDefaultAsync(ct);
        return new(banyak, await db.TemplatPesan.AnyAsync(t => t.Status == StatusTemplat.Disetujui, ct), minta);
    }

    /// <summary>Sentences that wait, and files that the quiet hours hold back.</summary>
    static async Task<KeadaanBerita?> BeritaAsync(LayananDb db, int id, CancellationToken ct)
    {
        var tulisan = await db.BeritaTunda.Where(b => b.PercakapanId == id && b.PesanKeluarId == null).OrderBy(b => b.KirimPada).Take(100).Select(b => new { b.KirimPada, b.Hening }).ToListAsync(ct);
        var berkas = await db.PesanKeluar.Where(k => k.PercakapanId == id && k.Status == StatusKirim.Menunggu && k.TahanSampai != null && k.Pesan.Pengirim != Pengirim.Petugas).OrderBy(k => k.TahanSampai).Take(100).Select(k => k.TahanSampai!.Value).ToListAsync(ct);
        return tulisan.Count + berkas.Count == 0 ? null : new(tulisan.Count + berkas.Count, tulisan.Select(b => b.KirimPada).Concat(berkas).Min(), berkas.Count > 0 || tulisan.Exists(b => b.Hening));
    }

    static async Task<(List<BarisPesan> Baris, bool AdaLagi, bool AdaBaru)> BarisAsync(LayananDb db, int id, PandanganPesan pandang, CancellationToken ct)
    {
        var semua = Tampak(db, id);
        var tambat = pandang.Sekitar is { } pesan ? await db.Pesan.Where(p => p.Id == pesan && p.PercakapanId == id).Select(p => (DateTimeOffset?)p.Urut).SingleOrDefaultAsync(ct) : null;
        if (tambat is not { } urut)
        {
            var akhir = await Bentuk(Turun(semua).Take(pandang.Sebelum + 1)).ToListAsync(ct);
            return ([.. akhir.Take(pandang.Sebelum).Reverse()], akhir.Count > pandang.Sebelum, false);
        }
        var batas = pandang.Sekitar;
        var lama = await Bentuk(Turun(semua.Where(p => p.Urut < urut || (p.Urut == urut && p.Id < batas))).Take(pandang.Sebelum + 1)).ToListAsync(ct);
        // One more than asked for, and the bubble itself.
        var banyak = Math.Max(0, pandang.Sesudah + 2);
        var baru = pandang.Sesudah < 0 ? [] : await Bentuk(semua.Where(p => p.Urut > urut || (p.Urut == urut && p.Id >= batas)).OrderBy(p => p.Urut).ThenBy(p => p.Id).Take(banyak)).ToListAsync(ct);
        return ([.. lama.Take(pandang.Sebelum).Reverse(), .. baru.Take(banyak - 1)], lama.Count > pandang.Sebelum, pandang.Sesudah < 0 || baru.Count == banyak);
    }

    // A reaction hangs on its bubble; it is a bubble of its own only when we do not know that one.
    static IQueryable<Pesan> Tampak(LayananDb db, int id) =>
        db.Pesan.Where(p => p.PercakapanId == id && (p.Jenis != JenisPesan.Reaksi || p.MembalasWamid == null || !db.Pesan.Any(t => t.PercakapanId == id && t.Wamid == p.MembalasWamid)));

    static IQueryable<Pesan> Turun(IQueryable<Pesan> semua) => semua.OrderByDescending(p => p.Urut).ThenByDescending(p => p.Id);

    static Task<int?> BelumDibacaAsync(LayananDb db, int id, int banyak, CancellationToken ct) =>
        Turun(db.Pesan.Where(p => p.PercakapanId == id && p.Pengirim == Pengirim.Warga && p.Jenis != JenisPesan.Reaksi && p.DisegelPada == null)).Skip(banyak - 1).Take(1).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);

    /// <summary>The first bubble of that moment or later, else the last one; null in an empty talk.</summary>
    public static async Task<int?> PesanPadaAsync(this LayananDb db, int id, PetugasAktif petugas, DateTimeOffset sejak, CancellationToken ct)
    {
        var boleh = PercakapanQuery.Boleh(db, petugas).Select(p => p.Id);
        var pesan = Tampak(db, id).Where(p => boleh.Contains(p.PercakapanId));
        return await pesan.Where(p => p.Urut >= sejak).OrderBy(p => p.Urut).ThenBy(p => p.Id).Take(1).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct)
            ?? await Turun(pesan).Take(1).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);
    }

    static IQueryable<BarisPesan> Bentuk(IQueryable<Pesan> baris)
    {
        return baris.Select(p => new BarisPesan
        {
            Id = p.Id, Arah = p.Arah, Pengirim = p.Pengirim, NamaPengirim = p.NamaPengirim, Jenis = p.Jenis, Teks = p.Teks, Pada = p.Urut, Wamid = p.Wamid, Membalas = p.MembalasWamid, Rincian = p.Rincian, Tersegel = p.DisegelPada != null,
            Lampiran = p.Lampiran == null || p.DisegelPada != null ? null : new LampiranTampil(p.Id, p.Lampiran.NamaBerkas, p.Lampiran.IsiLemari!.Mime, p.Lampiran.IsiLemari.Ukuran, p.Lampiran.Status, p.Lampiran.Galat) { DapatDiambil = p.Lampiran.MediaId != null },
            Kirim = p.Keluar == null ? null : new KeadaanKirim(p.Keluar.Id, p.Keluar.Status, p.Keluar.Galat, p.Keluar.KodeGalat, p.Keluar.SampaiPada, p.Keluar.DibacaPada) { DititipkanPada = p.Keluar.DititipkanPada, Versi = p.Keluar.Versi, TahanSampai = p.Keluar.TahanSampai },
            IsiKeluar = p.Keluar != null && p.DisegelPada == null && p.Lampiran == null && (p.Jenis == JenisPesan.Dokumen || p.Jenis == JenisPesan.Gambar) ? p.Keluar.Isi : null
        });
    }

    static async Task<IReadOnlyList<Gelembung>> GelembungAsync(LayananDb db, int id, List<BarisPesan> baris, CancellationToken ct)
    {
        var dibalas = baris.Select(b => b.Membalas).OfType<string>().Distinct().ToList();
        var kutipan = dibalas.Count == 0 ? [] : await db.Pesan.Where(p => p.PercakapanId == id && dibalas.Contains(p.Wamid!)).OrderBy(p => p.Id)
            .Select(p => new { p.Wamid, p.Id, p.Pengirim, p.Teks, p.Jenis }).Take(dibalas.Count).ToDictionaryAsync(p => p.Wamid!, p => new Kutipan(p.Id, p.Pengirim, Singkat(p.Teks, p.Jenis)), ct);
        var kabar = await PerubahanAsync(db, id, baris, ct);
        var wamid = baris.Select(b => b.Wamid).OfType<string>().ToList();
        var reaksi = (await db.Pesan.Where(p => p.PercakapanId == id && p.Jenis == JenisPesan.Reaksi && wamid.Contains(p.MembalasWamid!)).OrderBy(p => p.Urut).ThenBy(p => p.Id).Take(1000)
            .Select(p => new { Tentang = p.MembalasWamid!, p.Arah, p.Teks, Status = (StatusKirim?)p.Keluar!.Status, p.Keluar.Galat }).ToListAsync(ct)).ToLookup(r => (r.Tentang, r.Arah));
        var kantor = await BerkasKantorAsync(db, baris, ct);
        return [.. baris.Select(b => new Gelembung
        {
            Id = b.Id, Arah = b.Arah, Pengirim = b.Pengirim, NamaPengirim = b.NamaPengirim, Jenis = b.Jenis, Teks = b.Teks, Pada = b.Pada, Kirim = b.Kirim,
            // What we sent keeps its choices there, a list; what came in, also from the office's own phone, its details.
            Pilihan = b.Rincian?.StartsWith('[') == true ? JsonSerializer.Deserialize<List<Pilihan>>(b.Rincian) ?? [] : [],
            Rincian = b.Rincian?.StartsWith('{') == true ? RincianPesan.DariJson(b.Rincian) : null,
            KutipanHilang = b.Membalas is not null && b.Jenis is not (JenisPesan.Reaksi or JenisPesan.Sistem) && !kutipan.ContainsKey(b.Membalas),
            Perubahan = Atas(b)?.Perubahan ?? default, Suntingan = Atas(b)?.Suntingan,
            Lampiran = b.Lampiran ?? kantor.GetValueOrDefault(b.Id), Kutipan = b.Membalas is null ? null : kutipan.GetValueOrDefault(b.Membalas),
            Reaksi = b.Wamid is not null && reaksi[(b.Wamid, ArahPesan.Masuk)].LastOrDefault() is { Teks: { Length: > 0 } emoji } ? emoji : null,
            ReaksiKantor = b.Wamid is not null && reaksi[(b.Wamid, ArahPesan.Keluar)].LastOrDefault() is { Teks.Length: > 0, Status: not StatusKirim.Ditarik } r ? new(r.Teks, r.Status is StatusKirim.Gagal or StatusKirim.TidakPasti ? r.Galat ?? "Reaksi tidak terkirim." : null) : null,
            Dikenal = b.Wamid is not null, Tersegel = b.Tersegel
        })];

        RincianPesan? Atas(BarisPesan b) => b.Wamid is null ? null : kabar.GetValueOrDefault(b.Wamid);
    }

    /// <summary>What notices say about these bubbles: a deletion outweighs an edit, a later edit an earlier one.</summary>
    static async Task<Dictionary<string, RincianPesan>> PerubahanAsync(LayananDb db, int id, List<BarisPesan> baris, CancellationToken ct)
    {
        var wamid = baris.Where(b => b.Arah == ArahPesan.Masuk).Select(b => b.Wamid).OfType<string>().ToList();
        var kabar = await db.Pesan.Where(p => p.PercakapanId == id && p.Jenis == JenisPesan.Sistem && p.Rincian != null && wamid.Contains(p.MembalasWamid!))
            .OrderBy(p => p.Urut).ThenBy(p => p.Id).Take(1000).Select(p => new { p.MembalasWamid, p.Rincian }).ToListAsync(ct);
        return kabar.Select(k => (Tentang: k.MembalasWamid!, Isi: RincianPesan.DariJson(k.Rincian)!)).Where(k => k.Isi.Perubahan != PerubahanPesan.Tidak)
            .GroupBy(k => k.Tentang).ToDictionary(g => g.Key, g => g.Select(k => k.Isi).OrderBy(k => k.Perubahan).Last());
    }

    /// <summary>Files that other features send are named in the outbox row only.</summary>
    static async Task<Dictionary<int, LampiranTampil>> BerkasKantorAsync(LayananDb db, List<BarisPesan> baris, CancellationToken ct)
    {
        var keluar = baris.Where(b => b.IsiKeluar is not null).ToDictionary(b => b.Id, b => BerkasKeluar.Dari(b.IsiKeluar!));
        if (keluar.Count == 0) return [];
        var isiId = keluar.Values.Select(v => v.IsiLemariId).Distinct().ToList();
        var isi = await db.IsiLemari.Where(i => isiId.Contains(i.Id)).OrderBy(i => i.Id).Take(isiId.Count).Select(i => new { i.Id, i.Mime, i.Ukuran }).ToDictionaryAsync(i => i.Id, ct);
        return keluar.Where(k => isi.ContainsKey(k.Value.IsiLemariId))
            .ToDictionary(k => k.Key, k => new LampiranTampil(k.Key, k.Value.Nama, isi[k.Value.IsiLemariId].Mime, isi[k.Value.IsiLemariId].Ukuran, StatusLampiran.Tersimpan, null));
    }

    static string Singkat(string teks, JenisPesan jenis) => Pesan.Ringkas(jenis, teks) is { Length: > 0 } isi ? isi : "Pesan";

    sealed record BarisPesan
    {
        public int Id { get; init; }
        public ArahPesan Arah { get; init; }
        public Pengirim Pengirim { get; init; }
        public string NamaPengirim { get; init; } = "";
        public JenisPesan Jenis { get; init; }
        public string Teks { get; init; } = "";
        public DateTimeOffset Pada { get; init; }
        public string? Wamid { get; init; }
        public string? Membalas { get; init; }
        public string? Rincian { get; init; }
        public LampiranTampil? Lampiran { get; init; }
        public KeadaanKirim? Kirim { get; init; }
        public string? IsiKeluar { get; init; }
        public bool Tersegel { get; init; }
    }
}

/// <summary>The file of an outgoing message.</summary>
readonly record struct BerkasKeluar(int IsiLemariId, string Nama)
{
    public static BerkasKeluar Dari(string isi) => IsiPesan.DariJson(isi) switch
    {
        Dokumen d => new(d.IsiLemariId, d.NamaBerkas),
        Gambar g => new(g.IsiLemariId, ""),
        _ => default
    };
}
