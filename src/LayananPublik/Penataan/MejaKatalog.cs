using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the catalogue. A change makes a new version; requests under way keep the one they were made under.</summary>
public sealed class MejaKatalog(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    public Task<Hasil> PerbaruiAsync(int id, PetugasAktif admin, IsianLayanan isi, CancellationToken ct) => SatuAsync(id, admin, (db, layanan) =>
    {
        if (Tolak(isi) is { } galat) return Hasil.Ditolak(galat);
        var rincian = layanan.Rincian with
        {
            Sla = isi.Sla, Biaya = layanan.Rincian.Biaya with { Catatan = isi.CatatanBiaya.Trim() },
            Syarat = [.. layanan.Rincian.Syarat.Select(s => s with { Wajib = isi.DokWajib.Contains(s.Dok) })]
        };
        var baru = layanan.Perbarui(isi.Nama.Trim(), isi.JudulWa.Trim(), isi.DeskripsiWa.Trim(), rincian, Jam.GetUtcNow());
        db.Layanan.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => baru.Id, "Perbarui", $"versi {layanan.VersiLayanan}", $"versi {baru.VersiLayanan}"));
    }, ct);

    public Task<Hasil> AturAktifAsync(int id, PetugasAktif admin, bool aktif, CancellationToken ct) => SatuAsync(id, admin, (_, layanan) =>
    {
        layanan.AturAktif(aktif);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => id, aktif ? "Aktifkan" : "Nonaktifkan", null, layanan.Kode));
    }, ct);

    Task<Hasil> SatuAsync(int id, PetugasAktif admin, Func<LayananDb, Layanan, Hasil<Jejak>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
        await db.Layanan.Include(l => l.UnitKerja).DalamLingkup(admin).SingleOrDefaultAsync(l => l.Id == id, ct) switch
        {
            null => Hasil.Ditolak("Layanan ini tidak ada di katalog kantor Anda. Muat ulang."),
            { Berlaku: false } => SudahBerubah,
            var layanan => kerja(db, layanan)
        }, ct);

    static string? Tolak(IsianLayanan isi) => isi switch
    {
        _ when string.IsNullOrWhiteSpace(isi.Nama) => "Isi nama layanan.",
        _ when isi.JudulWa.Trim().Length is 0 or > PeriksaKatalog.PanjangJudulWa => $"Judul WhatsApp 1 sampai {PeriksaKatalog.PanjangJudulWa} karakter.",
        _ when isi.DeskripsiWa.Trim().Length > PeriksaKatalog.PanjangDeskripsiWa => $"Deskripsi WhatsApp paling panjang {PeriksaKatalog.PanjangDeskripsiWa} karakter.",
        _ when isi.Sla.Nilai is < 0 or > 365 || isi.Sla is { Nilai: 0, Satuan: not SatuanSla.HariKerja } => "Janji waktu diisi 1 sampai 365; 0 hari kerja berarti hari yang sama.",
        _ => null
    };
}

/// <summary>What the admin may change about a service.</summary>
public sealed record IsianLayanan(string Nama, string JudulWa, string DeskripsiWa, string CatatanBiaya, Sla Sla, IReadOnlySet<string> DokWajib);
