using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Takes the next number of a unit's series, in the year of the unit's own zone.</summary>
public static class NomorSurat
{
    /// <summary>One series per unit for all its letters.</summary>
    public const string DeretUmum = "umum";

    const int PanjangTerbesar = 120;

    /// <summary>Inside the transaction that issues the letter: a rollback gives the number back.</summary>
    public static async Task<Hasil<NomorTerbit>> AmbilAsync(LayananDb db, UnitKerja unit, string klasifikasi, DateOnly tanggal, CancellationToken ct)
    {
        var kunci = string.Create(CultureInfo.InvariantCulture, $"surat/{unit.Id}/{DeretUmum}/{tanggal.Year}");
        int urut;
        // A number that a letter already bears (brought in from elsewhere) is passed over.
        do urut = await BerikutAsync(db, kunci, ct);
        while (await db.Surat.AnyAsync(s => s.UnitKerjaId == unit.Id && s.Deret == DeretUmum && s.Tahun == tanggal.Year && s.Urut == urut, ct));
        var nomor = PolaNomor.Susun(unit.PolaNomor, new("B", klasifikasi, urut, unit.Singkatan, unit.KodeWilayah, tanggal));
        return nomor.Length > PanjangTerbesar
            ? Hasil.Ditolak($"Nomor surat menjadi lebih dari {PanjangTerbesar} karakter. Minta admin memendekkan pola nomor atau singkatan {unit.Nama}.")
            : Hasil.Dengan(new NomorTerbit(nomor, DeretUmum, tanggal.Year, urut, tanggal));
    }

    // The update holds the counter's row until the transaction ends: takers of one series wait for each other, and nobody prints a number that is gone.
    static async Task<int> BerikutAsync(LayananDb db, string kunci, CancellationToken ct)
    {
        var baris = db.Penghitung.Where(p => p.Kunci == kunci);
        if (await baris.ExecuteUpdateAsync(s => s.SetProperty(p => p.Nilai, p => p.Nilai + 1).SetProperty(p => p.Versi, p => p.Versi + 1), ct) == 1)
            return await baris.Select(p => p.Nilai).SingleAsync(ct);
        var baru = Penghitung.Mulai(kunci);
        var pertama = baru.Berikut();
        db.Penghitung.Add(baru);
        await db.SaveChangesAsync(ct);
        return pertama;
    }
}
