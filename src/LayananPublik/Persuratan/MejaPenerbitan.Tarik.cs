using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>An official to whom a waiting letter can be sent on.</summary>
public sealed record PilihanAlih(int PejabatId, string Nama, string Sebutan);

/// <summary>A letter that nobody takes up: who prepared it, or the kasi, pulls it back to the desk or sends it on to somebody else who may do the step today.</summary>
public sealed partial class MejaPenerbitan
{
    const string BukanPenyiap = "Surat yang menunggu hanya dapat ditarik atau diteruskan oleh petugas yang menyiapkannya, atau kasi.";

    /// <summary>Whether this officer of the desk may move a waiting letter.</summary>
    public static bool BolehMenarik(PetugasAktif petugas, int? penyiapId) => DiMeja(petugas) && (petugas.Id == penyiapId || petugas.Boleh(Izin.ParafSurat));

    /// <summary>Back to the desk; numbers that were taken are void with the reason, and the citizen hears nothing of it.</summary>
    public async Task<Hasil> TarikAsync(int suratId, PetugasAktif petugas, string alasan, CancellationToken ct) => (await MenungguAsync(suratId, petugas, async (db, surat, penerbit, pada) =>
    {
        if (surat.Tarik(petugas.Pelaku, alasan, pada) is { Berhasil: false } tolak) return tolak;
        if (await PenomoranSurat.BatalkanAsync(db, surat, alasan, petugas.Pelaku, pada, ct) is { Berhasil: false } batal) return batal;
        return surat.Butir.KembalikanKeMeja(petugas.Pelaku, penerbit.Peran, alasan, pada);
    }, ct)).TanpaNilai;

    /// <summary>Asks another official for the step whose turn it is, out of those who may do it today.</summary>
    public async Task<Hasil> AlihkanAsync(int suratId, PetugasAktif petugas, int pejabatId, string alasan, CancellationToken ct) => (await MenungguAsync(suratId, petugas, (_, surat, penerbit, pada) =>
        Task.FromResult(Pilihan(surat, penerbit).FirstOrDefault(p => p.PejabatId == pejabatId) is { } tujuan ? surat.Alihkan(tujuan, alasan, petugas.Pelaku, pada)
            : Hasil.Ditolak("Pejabat itu tidak berwenang atas surat ini hari ini. Muat ulang; bila seharusnya berwenang, minta admin mencatat pelimpahannya.")), ct)).TanpaNilai;

    /// <summary>To whom the letter can be sent on today; empty where nobody else may do the step.</summary>
    public async Task<IReadOnlyList<PilihanAlih>> PilihanAlihAsync(int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await MuatAsync(db, suratId, petugas, ct) is not { Status: StatusSurat.Menunggu, LangkahBerikut: not null } surat) return [];
        return [.. Pilihan(surat, await db.PenerbitTetapAsync(surat.UnitKerjaId, jam.GetUtcNow(), ct)).Select(p => new PilihanAlih(p.PejabatId!.Value, p.Blok.Nama, p.Sebutan))];
    }

    static IEnumerable<Penanda> Pilihan(Surat surat, Penerbit penerbit)
    {
        if (surat.LangkahBerikut is not { } l) return [];
        var semua = penerbit.Wewenang.Untuk(l, surat.Butir.Layanan.Kode).Where(p => p.PejabatId is not null).ToList();
        return semua.Where(p => p.PejabatId != (l.TujuanId ?? semua[0].PejabatId));
    }

    async Task<Hasil<Langkahnya>> MenungguAsync(int suratId, PetugasAktif petugas, Func<LayananDb, Surat, Penerbit, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct) => await UlangiAsync<Langkahnya>(async db =>
    {
        var pada = jam.GetUtcNow();
        if (!await TerjangkauAsync(db, suratId, petugas, ct) || await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
        var penyiap = await db.Set<RiwayatSurat>().Where(r => r.SuratId == suratId && r.Tindakan == nameof(TindakanSurat.Siapkan)).Select(r => r.PetugasId).FirstOrDefaultAsync(ct);
        if (!BolehMenarik(petugas, penyiap)) return Hasil.Ditolak(BukanPenyiap);
        return await kerja(db, surat, await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct), pada) is { Berhasil: false } tolak ? tolak : await SimpanAsync(db, surat, new Langkahnya(null), ct);
    }, ct);
}
