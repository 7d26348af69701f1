using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Which conversations the list shows.</summary>
public enum SaringPercakapan { MilikSaya, PerluPetugas, BelumDibaca, Dititipkan, Semua, Ditunda, Dibatasi }

/// <summary>One row of the list.</summary>
public sealed record BarisPercakapan
{
    public required int Id { get; init; }
    public required string Nama { get; init; }

    /// <summary>The number with its middle hidden; empty for people who hide it from the office.</summary>
    public required string Samaran { get; init; }
    public required string Ringkasan { get; init; }
    public required DateTimeOffset Terakhir { get; init; }
    public required int BelumDibaca { get; init; }
    public required DateTimeOffset? MenungguSejak { get; init; }
    public required ModePercakapan Mode { get; init; }
    public required int? PetugasId { get; init; }
    public required string? Petugas { get; init; }
    public required DateTimeOffset? JendelaSampai { get; init; }
    public required string Unit { get; init; }

    /// <summary>The number may be somebody else's now.</summary>
    public required bool Diragukan { get; init; }

    /// <summary>IANA zone of the unit.</summary>
    public required string ZonaWaktu { get; init; }

    /// <summary>Waits for a person at once.</summary>
    public required bool Mendesak { get; init; }

    public Prioritas Prioritas { get; init; }

    public DateTimeOffset? TundaSampai { get; init; }

    public Pembatasan? Pembatasan { get; init; }

    public DateTimeOffset? TinjauPada { get; init; }

    public DaftarLabel Label { get; init; } = DaftarLabel.Kosong;

    /// <summary>Came back because its officer was not here.</summary>
    public bool Ditinggal { get; init; }

    /// <summary>How many messages wait for the citizen to write.</summary>
    public int Titipan { get; init; }

    /// <summary>Something waited in vain, and nobody has seen to it yet.</summary>
    public bool TitipanHabis { get; init; }
}

/// <summary>How many conversations each filter holds.</summary>
public sealed record JumlahPercakapan(int MilikSaya, int PerluPetugas, int BelumDibaca, int Dititipkan, int Semua)
{
    public int Ditunda { get; init; }

    public int Dibatasi { get; init; }

    public int Dari(SaringPercakapan saring) => saring switch
    {
        SaringPercakapan.MilikSaya => MilikSaya, SaringPercakapan.PerluPetugas => PerluPetugas, SaringPercakapan.BelumDibaca => BelumDibaca, SaringPercakapan.Dititipkan => Dititipkan, SaringPercakapan.Ditunda => Ditunda, SaringPercakapan.Dibatasi => Dibatasi, _ => Semua
    };
}

/// <summary>The list of conversations an officer may see.</summary>
public static class PercakapanQuery
{
    const int HitungSampai = 1000;

    public static Task<IReadOnlyList<BarisPercakapan>> DaftarPercakapanAsync(this LayananDb db, PetugasAktif petugas, SaringPercakapan saring, string? cari, int skip, int take, CancellationToken ct) =>
        DaftarPercakapanAsync(db, petugas, new(saring, cari) { Lewati = skip, Banyak = take }, ct);

    public static async Task<IReadOnlyList<BarisPercakapan>> DaftarPercakapanAsync(this LayananDb db, PetugasAktif petugas, BagianPercakapan bagian, CancellationToken ct)
    {
        var urut = Urut(Terpilih(db, petugas, bagian, await SatuUnitAsync(db, petugas, bagian, ct)), bagian);
        var baris = await urut.Skip(bagian.Lewati).Take(bagian.Banyak).Select(p => new
        {
            p.Id, p.Kontak.NamaProfil, p.Ringkasan, p.TerakhirPada, p.BelumDibaca, p.MenungguSejak, p.Mode, p.PetugasId, p.MasukTerakhirPada, Ditinggal = p.DitinggalPada != null, Unit = p.UnitKerja.Nama, p.UnitKerja.ZonaWaktu, Diragukan = p.Kontak.DiragukanSejak != null,
            p.Prioritas, p.TundaSampai, p.Pembatasan, p.TinjauPada,
            Telepon = p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault(),
            Petugas = db.Users.Where(u => u.Id == p.PetugasId).Select(u => u.Nama).FirstOrDefault()
        }).ToListAsync(ct);
        var id = baris.Select(p => p.Id).ToList();
        var titipan = (await Tertahan(db).Where(k => id.Contains(k.PercakapanId)).OrderBy(k => k.Id).Take(1000).Select(k => new { k.PercakapanId, k.Status }).ToListAsync(ct)).ToLookup(k => k.PercakapanId, k => k.Status);
        var label = (await db.LabelTerpasang.Where(l => id.Contains(l.PercakapanId)).OrderBy(l => l.LabelUnit.Nama).Take(2000).Select(l => new { l.PercakapanId, l.LabelUnit.Nama, l.LabelUnit.Warna }).ToListAsync(ct)).ToLookup(l => l.PercakapanId, l => new TandaLabel(l.Nama, l.Warna));
        return [.. baris.Select(p => new BarisPercakapan
        {
            ZonaWaktu = p.ZonaWaktu, Mendesak = p.Prioritas == Prioritas.Mendesak, Titipan = titipan[p.Id].Count(s => s == StatusKirim.Dititipkan), TitipanHabis = titipan[p.Id].Any(s => s == StatusKirim.Gagal),
            Id = p.Id, Nama = Nama(p.NamaProfil, p.Telepon), Samaran = Samaran(p.Telepon), Ringkasan = p.Ringkasan, Terakhir = p.TerakhirPada, BelumDibaca = p.BelumDibaca,
            MenungguSejak = p.MenungguSejak, Mode = p.Mode, Ditinggal = p.Ditinggal, PetugasId = p.PetugasId, Petugas = p.Petugas, JendelaSampai = p.MasukTerakhirPada + Percakapan.Jendela, Unit = p.Unit, Diragukan = p.Diragukan,
            Prioritas = p.Prioritas, TundaSampai = p.TundaSampai, Pembatasan = p.Pembatasan, TinjauPada = p.TinjauPada, Label = new(label[p.Id])
        })];
    }

    /// <summary>As many as fit, never counted beyond a thousand: a screen says "999+".</summary>
    public static Task<int> BanyakPercakapanAsync(this LayananDb db, PetugasAktif petugas, SaringPercakapan saring, string? cari, CancellationToken ct) =>
        BanyakPercakapanAsync(db, petugas, new(saring, cari), HitungSampai, ct);

    public static async Task<int> BanyakPercakapanAsync(this LayananDb db, PetugasAktif petugas, BagianPercakapan bagian, int paling, CancellationToken ct) =>
        await Terpilih(db, petugas, bagian, await SatuUnitAsync(db, petugas, bagian, ct)).Take(paling).CountAsync(ct);

    /// <summary>What "all that fit" means, up to a limit.</summary>
    public static async Task<IReadOnlyList<int>> IdPercakapanAsync(this LayananDb db, PetugasAktif petugas, BagianPercakapan bagian, int paling, CancellationToken ct) =>
        await Urut(Terpilih(db, petugas, bagian, await SatuUnitAsync(db, petugas, bagian, ct)), bagian).Take(paling).Select(p => p.Id).ToListAsync(ct);

    public static async Task<JumlahPercakapan> HitungPercakapanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var satu = await SatuUnitAsync(db, petugas, new(), ct);
        Task<int> Hitung(SaringPercakapan s) => Terpilih(db, petugas, new(s), satu).Take(HitungSampai).CountAsync(ct);
        return new(await Hitung(SaringPercakapan.MilikSaya), await Hitung(SaringPercakapan.PerluPetugas), await Hitung(SaringPercakapan.BelumDibaca), await Hitung(SaringPercakapan.Dititipkan), await Hitung(SaringPercakapan.Semua))
        {
            Ditunda = await Hitung(SaringPercakapan.Ditunda), Dibatasi = await Hitung(SaringPercakapan.Dibatasi)
        };
    }

    internal static IQueryable<Percakapan> Boleh(LayananDb db, PetugasAktif petugas) =>
        !petugas.Boleh(Izin.LihatPercakapan) ? db.Percakapan.Where(_ => false)
            : petugas.Peran == Peran.AdminAduan ? db.Percakapan.DalamLingkup(petugas).Where(p => p.Aduan) : db.Percakapan.DalamLingkup(petugas);

    /// <summary>What waits for citizens to write, and what waited in vain.</summary>
    static IQueryable<PesanKeluar> Tertahan(LayananDb db) => db.PesanKeluar.Where(k => k.Status == StatusKirim.Dititipkan || (k.Status == StatusKirim.Gagal && k.DititipkanPada != null));

    internal static string Nama(string namaProfil, string? telepon) => namaProfil.Length > 0 ? namaProfil : Samaran(telepon) is { Length: > 0 } nomor ? nomor : "Tanpa nama";

    internal static string Samaran(string? telepon) => NomorWa.TryDariWaId(telepon, out var nomor) ? nomor.Samaran : "";

    static IQueryable<Percakapan> Terpilih(LayananDb db, PetugasAktif petugas, BagianPercakapan bagian, int? satu)
    {
        var boleh = Boleh(db, petugas);
        return Saring(db, satu is { } unit ? boleh.Where(p => p.UnitKerjaId == unit) : boleh, bagian.Saring, petugas).Menyempit(db, bagian).Mencari(db, bagian.Cari);
    }

    /// <summary>The one unit whose conversations are asked for; null when there are several. Named by its id it has an index: a small kelurahan must not be looked for among all others.</summary>
    static async Task<int?> SatuUnitAsync(LayananDb db, PetugasAktif petugas, BagianPercakapan bagian, CancellationToken ct)
    {
        var unit = db.UnitKerja.DalamLingkup(petugas);
        if (bagian.Lanjut.Unit is { } dipilih) unit = unit.Where(u => u.Jalur.Contains("/" + dipilih + "/"));
        return await unit.OrderBy(u => u.Id).Select(u => u.Id).Take(2).ToListAsync(ct) is [var satu] ? satu : null;
    }

    // What was put off is out of sight of those who work, and stands under its own chip.
    static IQueryable<Percakapan> Saring(LayananDb db, IQueryable<Percakapan> semua, SaringPercakapan saring, PetugasAktif petugas)
    {
        var id = petugas.Id;
        return saring switch
        {
            SaringPercakapan.MilikSaya => semua.Where(p => p.PetugasId == id && p.Mode == ModePercakapan.Petugas && p.TundaSampai == null),
            SaringPercakapan.PerluPetugas => semua.Where(p => p.Mode == ModePercakapan.PerluPetugas && p.TundaSampai == null),
            SaringPercakapan.BelumDibaca => semua.Where(p => p.BelumDibaca > 0 && p.TundaSampai == null),
            SaringPercakapan.Dititipkan => semua.Where(p => Tertahan(db).Select(k => k.PercakapanId).Contains(p.Id)),
            SaringPercakapan.Ditunda => semua.Where(p => p.TundaSampai != null),
            SaringPercakapan.Dibatasi => semua.Where(p => p.TinjauPada != null),
            _ => semua
        };
    }

    static IQueryable<Percakapan> Menyempit(this IQueryable<Percakapan> semua, LayananDb db, BagianPercakapan bagian)
    {
        var s = bagian.Lanjut;
        if (s.Label is { } label) semua = semua.Where(p => db.LabelTerpasang.Any(l => l.LabelUnitId == label && l.PercakapanId == p.Id));
        if (s.Prioritas is { } prioritas) semua = prioritas == Prioritas.Biasa ? semua.Where(p => p.Prioritas == Prioritas.Biasa) : semua.Where(p => p.Prioritas > Prioritas.Biasa && p.Prioritas == prioritas);
        if (s.Nomor is { } nomor) semua = semua.Where(p => p.NomorKantorId == nomor);
        if (s.Unit is { } unit) semua = semua.Where(p => p.UnitKerja.Jalur.Contains("/" + unit + "/"));
        if (s.Petugas is { } petugas) semua = petugas == SaringLanjut.TanpaPetugas ? semua.Where(p => p.PetugasId == null) : semua.Where(p => p.PetugasId == petugas);
        foreach (var pekerjaan in bagian.Pekerjaan)
        {
            var cocok = pekerjaan(db);
            semua = semua.Where(p => cocok.Contains(p.Id));
        }
        return semua;
    }

    // Each order has its index; the row after which the page begins is named by what it is ordered by.
    static IQueryable<Percakapan> Urut(IQueryable<Percakapan> q, BagianPercakapan bagian)
    {
        var sesudah = bagian.Sesudah;
        switch (bagian.Saring)
        {
            case SaringPercakapan.PerluPetugas:
                if (sesudah is { MenungguSejak: { } sejak } w) q = q.Where(p => p.Prioritas < w.Prioritas || p.Prioritas == w.Prioritas && (p.MenungguSejak > sejak || p.MenungguSejak == sejak && p.Id > w.Id));
                return q.OrderByDescending(p => p.Prioritas).ThenBy(p => p.MenungguSejak).ThenBy(p => p.Id);
            case SaringPercakapan.Ditunda: return q.OrderBy(p => p.TundaSampai).ThenBy(p => p.Id);
            case SaringPercakapan.Dibatasi: return q.OrderBy(p => p.TinjauPada).ThenBy(p => p.Id);
            default:
                if (sesudah is { } x) q = q.Where(p => p.TerakhirPada <= x.Terakhir && (p.TerakhirPada < x.Terakhir || p.Id < x.Id));
                return q.OrderByDescending(p => p.TerakhirPada).ThenByDescending(p => p.Id);
        }
    }

    /// <summary>By name, or by digits of the number however they are written.</summary>
    static IQueryable<Percakapan> Mencari(this IQueryable<Percakapan> semua, LayananDb db, string? cari)
    {
        if (string.IsNullOrWhiteSpace(cari)) return semua;
        var kata = cari.Trim().ToLowerInvariant();
        var angka = string.Concat(kata.Where(char.IsAsciiDigit)).TrimStart('0');
        if (angka.Length >= 3 && kata.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')')) kata = angka;
        // Contacts first: walking the newest conversations until fifty fit reads all of them when few do.
        return semua.Where(p => db.Kontak.Where(k => k.Cari.Contains(kata)).Select(k => k.Id).Contains(p.KontakId));
    }
}
