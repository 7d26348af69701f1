using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>An officer's last act on many, for its notice.</summary>
public sealed record KabarMassal(int Id, JenisMassal Jenis, string Judul, bool Mengirim, int Diminta, int Berubah, DateTimeOffset Pada)
{
    public DateTimeOffset? SelesaiPada { get; init; }
    public DateTimeOffset? KirimPada { get; init; }
    public DateTimeOffset? DiurungkanPada { get; init; }

    /// <summary>How many stand as before again.</summary>
    public int Diurungkan { get; init; }

    /// <summary>Until when it can be taken back.</summary>
    public DateTimeOffset UrungSampai => Mengirim ? KirimPada ?? Pada + TindakanMassal.Menyusun : Pada + TindakanMassal.MasaUrung;
}

public static class MassalQuery
{
    /// <summary>The newest one since then, also one begun on another screen or node; null when there is none.</summary>
    public static Task<KabarMassal?> MassalTerakhirAsync(this LayananDb db, PetugasAktif petugas, JenisMassal jenis, DateTimeOffset sejak, CancellationToken ct)
    {
        var id = petugas.Id;
        return db.TindakanMassal.Where(m => m.PetugasId == id && m.Pada > sejak && m.Jenis == jenis && m.Berubah > 0).OrderByDescending(m => m.Pada).Select(m => new KabarMassal(m.Id, m.Jenis, m.Judul, m.Mengirim, m.Diminta, m.Berubah, m.Pada)
        {
            SelesaiPada = m.SelesaiPada, KirimPada = m.KirimPada, DiurungkanPada = m.DiurungkanPada, Diurungkan = db.IsiMassal.Count(i => i.TindakanMassalId == m.Id && i.DiurungkanPada != null)
        }).FirstOrDefaultAsync(ct);
    }
}
