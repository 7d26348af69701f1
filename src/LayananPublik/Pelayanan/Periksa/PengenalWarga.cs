using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>With a NIK the applicant becomes known: found by its keyed hash, or written down.</summary>
static class PengenalWarga
{
    /// <summary>An officer has read the number from the card: what stands there corrects what was known.</summary>
    public static async Task KenaliAsync(Permohonan p, LayananDb db, Segel segel, CancellationToken ct)
    {
        if (p.Isian["nik"] is not { } nik) return;
        var warga = await CariAsync(db, nik, segel, ct) ?? Catat(p, db, nik, segel);
        warga.Perbarui(p.UnitKerjaId, p.NamaPemohon.Length > 0 ? p.NamaPemohon : warga.Nama, Lahir(p) ?? warga.TanggalLahir);
        if (p.Isian["no_kk"] is { } kk) warga.TetapkanNoKk(kk, segel);
        if (p.PelaporId is { } kontak) warga.DilayaniOleh(kontak, "pelapor");
        p.Untuk(warga);
    }

    /// <summary>At submission: a NIK that the citizen typed links the application, and changes nothing that officers know.</summary>
    public static async Task SambungkanAsync(Permohonan p, LayananDb db, CancellationToken ct)
    {
        if (p.PemohonId is not null || p.Pemohon is not null || p.Isian["nik"] is not { } nik || db.Segel is not { } segel) return;
        p.Untuk(await CariAsync(db, nik, segel, ct) ?? Catat(p, db, nik, segel));
    }

    static Task<Warga?> CariAsync(LayananDb db, string nik, Segel segel, CancellationToken ct)
    {
        var sidik = segel.Sidik(nik);
        return db.Warga.Include(w => w.Kontak).FirstOrDefaultAsync(w => w.NikSidik == sidik, ct);
    }

    static Warga Catat(Permohonan p, LayananDb db, string nik, Segel segel)
    {
        var warga = Warga.Catat(p.UnitKerjaId, p.NamaPemohon, Lahir(p));
        warga.TetapkanNik(nik, segel);
        db.Warga.Add(warga);
        return warga;
    }

    static DateOnly? Lahir(Permohonan p) => DateOnly.TryParseExact(p.Isian["tanggal_lahir"], "yyyy-MM-dd", out var t) ? t : null;
}
