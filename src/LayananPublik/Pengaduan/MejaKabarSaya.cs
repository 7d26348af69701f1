using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Where an officer says for himself whether alarms may come to his own phone. Nobody else can say it for him.</summary>
public sealed class MejaKabarSaya(IDbContextFactory<LayananDb> dbs, TimeProvider jam)
{
    public Task<Hasil> MintaAsync(PetugasAktif petugas, string? nomor, bool setuju, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaAduan)) return Task.FromResult(Hasil.Ditolak("Hanya pengelola aduan yang dikabari bila aduan naik."));
        if (!NomorWa.TryParse(nomor, out var bersih, out var galat)) return Task.FromResult(Hasil.Ditolak(galat));
        if (!setuju) return Task.FromResult(Hasil.Ditolak("Centang persetujuan dulu. Tanpa itu kantor tidak menulis ke nomor pribadi Anda."));
        return SimpanAsync(petugas, (p, pada) => p.MintaDikabari(bersih.Nilai, pada), "Minta kabar WhatsApp", ct);
    }

    public Task<Hasil> BerhentiAsync(PetugasAktif petugas, CancellationToken ct) => SimpanAsync(petugas, (p, _) => p.JanganDikabari(), "Hentikan kabar WhatsApp", ct);

    async Task<Hasil> SimpanAsync(PetugasAktif petugas, Action<Petugas, DateTimeOffset> ubah, string tindakan, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(p => p.Id == petugas.Id && p.Aktif, ct) is not { } diri) return Hasil.Ditolak("Akun Anda tidak aktif lagi. Hubungi admin kantor.");
        var pada = jam.GetUtcNow();
        ubah(diri, pada);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Petugas), diri.Id, petugas.Pelaku, pada, tindakan));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Ditolak("Akun Anda baru saja diubah admin. Coba sekali lagi."); }
        return Hasil.Baik;
    }
}
