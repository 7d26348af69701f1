using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Which conversations the list shows.</summary>
public enum SaringPercakapan { MilikSaya, PerluPetugas, BelumDibaca, Dititipkan, Semua }

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

    /// <summary>How many messages wait for the citizen to write.</summary>
    public int Titipan { get; init; }

    /// <summary>Something waited in vain, and nobody has seen to it yet.</summary>
    public bool TitipanHabis { get; init; }
}

/// <summary>How many conversations each filter holds.</summary>
public sealed record JumlahPercakapan(int MilikSaya, int PerluPetugas, int BelumDibaca, int Dititipkan, int Semua)
{
    public int Dari(SaringPercakapan saring) => saring switch
    {
        SaringPercakapan.MilikSaya => MilikSaya, SaringPercakapan.PerluPetugas => PerluPetugas, SaringPercakapan.BelumDibaca => BelumDibaca, SaringPercakapan.Dititipkan => Dititipkan, _ => Semua
    };
}

/// <summary>The list of conversations an officer may see.</summary>
public static class PercakapanQuery
{
    public static async Task<IReadOnlyList<BarisPercakapan>> DaftarPercakapanAsync(this LayananDb db, PetugasAktif petugas, SaringPercakapan saring, string? cari, int skip, int take, CancellationToken ct)
    {
        var terpilih = Saring(db, Boleh(db, petugas), saring, petugas).Mencari(db, cari);
        var mendesak = db.Set<RiwayatPercakapan>().Where(r => r.Alasan!.StartsWith(Percakapan.Mendesak));
        var urut = saring == SaringPercakapan.PerluPetugas ? terpilih.OrderByDescending(p => mendesak.Any(r => r.PercakapanId == p.Id && r.Pada >= p.MenungguSejak)).ThenBy(p => p.MenungguSejak).ThenBy(p => p.Id) : terpilih.OrderByDescending(p => p.TerakhirPada).ThenByDescending(p => p.Id);
        var baris = await urut.Skip(skip).Take(take).Select(p => new
        {
            p.Id, p.Kontak.NamaProfil, p.Ringkasan, p.TerakhirPada, p.BelumDibaca, p.MenungguSejak, p.Mode, p.PetugasId, p.MasukTerakhirPada, Unit = p.UnitKerja.Nama, p.UnitKerja.ZonaWaktu, Diragukan = p.Kontak.DiragukanSejak != null,
            Mendesak = p.Mode == ModePercakapan.PerluPetugas && mendesak.Any(r => r.PercakapanId == p.Id && r.Pada >= p.MenungguSejak),
            Telepon = p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault(),
            Petugas = db.Users.Where(u => u.Id == p.PetugasId).Select(u => u.Nama).FirstOrDefault()
        }).ToListAsync(ct);
        var id = baris.Select(p => p.Id).ToList();
        var titipan = (await Tertahan(db).Where(k => id.Contains(k.PercakapanId)).OrderBy(k => k.Id).Take(1000).Select(k => new { k.PercakapanId, k.Status }).ToListAsync(ct)).ToLookup(k => k.PercakapanId, k => k.Status);
        return [.. baris.Select(p => new BarisPercakapan
        {
            ZonaWaktu = p.ZonaWaktu, Mendesak = p.Mendesak, Titipan = titipan[p.Id].Count(s => s == StatusKirim.Dititipkan), TitipanHabis = titipan[p.Id].Any(s => s == StatusKirim.Gagal),
            Id = p.Id, Nama = Nama(p.NamaProfil, p.Telepon), Samaran = Samaran(p.Telepon), Ringkasan = p.Ringkasan, Terakhir = p.TerakhirPada, BelumDibaca = p.BelumDibaca,
            MenungguSejak = p.MenungguSejak, Mode = p.Mode, PetugasId = p.PetugasId, Petugas = p.Petugas, JendelaSampai = p.MasukTerakhirPada + Percakapan.Jendela, Unit = p.Unit, Diragukan = p.Diragukan
        })];
    }

    public static Task<int> BanyakPercakapanAsync(this LayananDb db, PetugasAktif petugas, SaringPercakapan saring, string? cari, CancellationToken ct) =>
        Saring(db, Boleh(db, petugas), saring, petugas).Mencari(db, cari).CountAsync(ct);

    public static async Task<JumlahPercakapan> HitungPercakapanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var id = petugas.Id;
        var dititipkan = await BanyakPercakapanAsync(db, petugas, SaringPercakapan.Dititipkan, null, ct);
        return await Boleh(db, petugas).GroupBy(_ => 1).Select(g => new JumlahPercakapan(
            g.Count(p => p.PetugasId == id && p.Mode == ModePercakapan.Petugas), g.Count(p => p.Mode == ModePercakapan.PerluPetugas), g.Count(p => p.BelumDibaca > 0), dititipkan, g.Count()))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0);
    }

    internal static IQueryable<Percakapan> Boleh(LayananDb db, PetugasAktif petugas) =>
        !petugas.Boleh(Izin.LihatPercakapan) ? db.Percakapan.Where(_ => false)
            : petugas.Peran == Peran.AdminAduan ? db.Percakapan.DalamLingkup(petugas).Where(p => p.Aduan) : db.Percakapan.DalamLingkup(petugas);

    /// <summary>What waits for citizens to write, and what waited in vain.</summary>
    static IQueryable<PesanKeluar> Tertahan(LayananDb db) => db.PesanKeluar.Where(k => k.Status == StatusKirim.Dititipkan || (k.Status == StatusKirim.Gagal && k.DititipkanPada != null));

    internal static string Nama(string namaProfil, string? telepon) => namaProfil.Length > 0 ? namaProfil : Samaran(telepon) is { Length: > 0 } nomor ? nomor : "Tanpa nama";

    internal static string Samaran(string? telepon) => NomorWa.TryDariWaId(telepon, out var nomor) ? nomor.Samaran : "";

    static IQueryable<Percakapan> Saring(LayananDb db, IQueryable<Percakapan> semua, SaringPercakapan saring, PetugasAktif petugas)
    {
        var id = petugas.Id;
        return saring switch
        {
            SaringPercakapan.MilikSaya => semua.Where(p => p.PetugasId == id && p.Mode == ModePercakapan.Petugas),
            SaringPercakapan.PerluPetugas => semua.Where(p => p.Mode == ModePercakapan.PerluPetugas),
            SaringPercakapan.BelumDibaca => semua.Where(p => p.BelumDibaca > 0),
            SaringPercakapan.Dititipkan => semua.Where(p => Tertahan(db).Select(k => k.PercakapanId).Contains(p.Id)),
            _ => semua
        };
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
