using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Shell;

public enum SambunganWa { Terhubung, Terganggu, Terputus }

/// <summary>Judges the connection to WhatsApp from what is in the database; the inbox registers it.</summary>
public delegate Task<SambunganWa> PeriksaSambunganWa(LayananDb db, CancellationToken ct);

/// <summary>What the frame says about the office on every page. No connection is shown while none is known.</summary>
public sealed record PapanNama(string Kantor, string Unit, bool Latihan = false, SambunganWa? WhatsApp = null);

static class PapanNamaQuery
{
    /// <summary>The name of the officer's unit and of the office at the root of its path.</summary>
    public static async Task<PapanNama> BacaPapanNamaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var unit = await db.UnitKerja.Where(u => u.Id == petugas.UnitKerjaId).Select(u => u.Nama).FirstOrDefaultAsync(ct) ?? "";
        var kantor = await db.UnitKerja.Where(u => u.IndukId == null && petugas.Jalur.StartsWith(u.Jalur)).Select(u => u.Nama).FirstOrDefaultAsync(ct);
        return new(kantor ?? unit, unit);
    }
}
