using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>The kiosk: who stands before it takes a number himself. Its key is all that it may do.</summary>
public sealed class MejaKios(KerjaAntrean kerja, BukuTiket buku, PapanAntrean papan, TimeProvider jam)
{
    static readonly Hasil TakBerlaku = Hasil.Ditolak("Kios ini tidak berlaku lagi. Hubungi petugas.");

    public Task<Hasil<TiketBaru>> AmbilAsync(string kunci, string huruf, bool prioritas, CancellationToken ct) => kerja.SerempakAsync<TiketBaru>(async db =>
    {
        if (await papan.TitikAsync(db.TitikAntrean, kunci, kios: true, ct) is not { } titik) return TakBerlaku;
        if (await papan.TutupAsync(db, titik, ct) is { } tutup) return Hasil.Ditolak(tutup);
        if (titik.TanpaJanji.FirstOrDefault(d => d.Huruf == huruf) is not { } deret) return Hasil.Ditolak("Pilih layanannya.");
        return Hasil.Dengan(await buku.AmbilAsync(db, titik, deret, new(CaraAmbil.Kios) { Prioritas = prioritas, KodeLayanan = deret.Layanan is [var satu] ? satu : null }, Pelaku.Warga, jam.GetUtcNow(), ct));
    }, ct);

    /// <summary>Checks in at the kiosk; only appointments of its own point.</summary>
    public async Task<Hasil<TiketBaru>> HadirAsync(string kunci, string ketikan, CancellationToken ct) => BukuTiket.Kode(ketikan) is not { } kode ? Hasil.Ditolak(MejaAntrean.KodeSalah) : await kerja.SerempakAsync<TiketBaru>(async db =>
    {
        if (await papan.TitikAsync(db.TitikAntrean, kunci, kios: true, ct) is not { } titik) return TakBerlaku;
        if (await db.Janji.Lengkap().FirstOrDefaultAsync(j => j.Kode == kode, ct) is not { } janji) return Hasil.Ditolak(MejaAntrean.TanpaJanji);
        if (await db.TitikUntukAsync(janji.UnitKerjaId, ct) is { } tempat && tempat.UnitKerjaId != titik.UnitKerjaId) return Hasil.Ditolak($"Janji ini di {tempat.UnitKerja.Nama}, bukan di sini.");
        return await buku.CheckInAsync(db, janji, CaraAmbil.Kios, Pelaku.Warga, jam.GetUtcNow(), ct);
    }, ct);
}
