using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What is done to each of many documents in the queue, as <see cref="EfekMassal"/> to conversations.</summary>
public sealed record EfekAntrean(string Judul, Func<Butir, LayananDb, PetugasAktif, DateTimeOffset, CancellationToken, Task<Hasil<string>>> Kerjakan)
{
    public string SudahBegitu { get; init; } = "Sudah begitu.";

    public static EfekAntrean Ambil => new("Diambil sendiri", async (b, db, petugas, pada, ct) =>
    {
        var lain = b.Status == StatusButir.Diverifikasi;
        var hasil = lain ? b.AmbilAlih(petugas, pada) : await MejaVerifikasi.AmbilAsync(b, petugas, db, pada, ct);
        return hasil.Berhasil ? Hasil.Dengan(lain ? "Diambil alih dari petugas lain." : "Menjadi milik Anda, sedang diperiksa.") : hasil;
    }) { SudahBegitu = "Sudah Anda tangani." };

    public static EfekAntrean Prioritaskan(Prioritas ke, string alasan) => new($"Prioritas {ke}", (b, _, petugas, pada, _) =>
        Task.FromResult(b.Prioritaskan(ke, alasan, petugas.Pelaku, pada) is { Berhasil: false } tolak ? (Hasil<string>)tolak : Hasil.Dengan($"Prioritasnya menjadi {ke}.")));

    /// <summary>To a colleague who checks requests and whose reach covers the document's unit.</summary>
    public static EfekAntrean Tugaskan(int kepadaId, string kepada) => new($"Ditugaskan kepada {kepada}", async (b, db, petugas, pada, ct) =>
    {
        var (unit, boleh) = (b.UnitKerjaId, Hak.Pemegang(Izin.PeriksaPermohonan));
        if (!await db.Users.AnyAsync(u => u.Id == kepadaId && u.Aktif && boleh.Contains(u.Peran) && db.UnitKerja.Any(x => x.Id == unit && x.Jalur.StartsWith(u.UnitKerja.Jalur)), ct)) return Hasil.Ditolak($"{kepada} tidak memeriksa permohonan unit ini.");
        var hasil = b.Tugaskan(kepadaId, kepada, petugas, pada);
        return hasil.Berhasil ? Hasil.Dengan($"Ditugaskan kepada {kepada}.") : hasil;
    }) { SudahBegitu = $"Sudah ditangani {kepada}." };
}
