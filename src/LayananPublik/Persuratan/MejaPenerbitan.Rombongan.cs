using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A letter that an official has chosen in a signing session, and the hash of what was shown of it; null does not ask.</summary>
public sealed record SuratDipilih(int Id, string? Dibaca);

/// <summary>
/// Several letters of one signing session in one transaction: what they have in common is read once, their pages are made on all cores, and one flush of the database carries them all.
/// Still each letter is whole or not there. Where one of them cannot be done with the others, nothing of the group is kept and each is done by itself, which also says why.
/// </summary>
public sealed partial class MejaPenerbitan
{
    /// <summary>Enough to share the cost of a transaction, few enough that nobody waits long for the right to write.</summary>
    public const int Serombongan = 10;

    const string TidakSerombongan = "Tidak serombongan.";

    sealed record Calon(Surat Surat, Penerbit Penerbit, IReadOnlyList<TandaSurat> Tanda, Bahan? Bahan);

    /// <summary>Does the step whose turn it is of each of these letters, without a passphrase. The values are the numbers, or null while others have to act.</summary>
    public async Task<IReadOnlyDictionary<int, Hasil<string?>>> TerbitkanBanyakAsync(IReadOnlyList<SuratDipilih> dipilih, PetugasAktif petugas, CancellationToken ct)
    {
        Dictionary<int, Hasil<string?>> hasil = [];
        foreach (var rombongan in petugas.Boleh(Izin.LihatSurat) ? dipilih.DistinctBy(d => d.Id).Chunk(Serombongan) : [])
            if (rombongan.Length > 1)
                foreach (var (id, nomor) in await BersamaAsync(rombongan, petugas, ct)) hasil[id] = Hasil.Dengan(nomor);
        foreach (var d in dipilih)
            if (!hasil.ContainsKey(d.Id)) hasil[d.Id] = await TerbitkanAsync(d.Id, petugas, null, d.Dibaca, ct);
        return hasil;
    }

    async Task<IReadOnlyDictionary<int, string?>> BersamaAsync(SuratDipilih[] dipilih, PetugasAktif petugas, CancellationToken ct)
    {
        try { return (await UlangiAsync(db => RombonganAsync(db, dipilih, petugas, ct), ct)).Nilai ?? []; }
        // Nothing of the group was kept; one by one it shows which letter it was, and only that one fails.
        catch (Exception galat) when (galat is IOException or DbUpdateException) { return new Dictionary<int, string?>(); }
    }

    async Task<Hasil<Dictionary<int, string?>>> RombonganAsync(LayananDb db, SuratDipilih[] dipilih, PetugasAktif petugas, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        // With so many rows at hand changes are looked for before each save, not at every question.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        List<Calon> calon = [];
        var surat = (await MuatAsync(db, [.. dipilih.Select(d => d.Id)], petugas, ct)).ToDictionary(s => s.Id);
        foreach (var d in dipilih)
            if (surat.TryGetValue(d.Id, out var s) && await CalonAsync(db, s, d.Dibaca, petugas, pada, ct) is { } c) calon.Add(c);
        if (calon.Count < 2) return Hasil.Ditolak(TidakSerombongan);
        if (await BekukanAsync(db, [.. calon.Where(c => c.Bahan is not null)], petugas.Pelaku, pada, ct) is { Berhasil: false } tolak) return tolak;
        List<Calon> terbit = [];
        foreach (var c in calon)
        {
            var terakhir = c.Surat.Tandatangani(petugas, null, pada);
            if (!terakhir.Berhasil) return terakhir.TanpaNilai;
            if (!terakhir.Nilai) continue;
            if (await SahkanAsync(db, c.Surat, c.Penerbit.Peran, petugas.Pelaku, pada, ct) is { Berhasil: false } tidak) return tidak;
            terbit.Add(c);
        }
        // The messages name the files by their rows, which must exist before.
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        foreach (var c in terbit) await pasca.LakukanAsync(c.Surat, c.Surat.IsiLemari!, petugas.Pelaku, db, pada, ct);
        foreach (var c in calon) KabarSurat.Siarkan(siaran, db, c.Surat.Butir);
        db.ChangeTracker.DetectChanges();
        await db.SalurkanBaruAsync(ct);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        return Hasil.Dengan(calon.ToDictionary(c => c.Surat.Id, c => c.Surat.Status == StatusSurat.Terbit ? c.Surat.Nomor : null));
    }

    /// <summary>Null for whatever is more than the plain case: bundles, paper, certificates, initials, and what would be refused.</summary>
    async Task<Calon?> CalonAsync(LayananDb db, Surat surat, string? dibaca, PetugasAktif petugas, DateTimeOffset pada, CancellationToken ct)
    {
        if (surat.LangkahBerikut is not { Jenis: JenisLangkah.TandaTangan, Cara: CaraTanda.DisahkanSistem } langkah || surat.Butir.Kunci is not null) return null;
        if (!AlurSurat.Boleh(surat.Status, TindakanSurat.Tandatangani, PelakuSurat.Penanda) || surat.SedangDitanda(pada)) return null;
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        if (penerbit.Wewenang.Boleh(langkah, surat.Butir.Layanan.Kode, petugas) is not { Berhasil: true, Nilai: { } penanda }) return null;
        var tanda = TandaSurat.Dari(surat, penerbit, penanda);
        if (surat.SudahBeku) return (penanda.PejabatId, penanda.Bentuk) == (langkah.PejabatId, langkah.Bentuk) ? new(surat, penerbit, tanda, null) : null;
        return (await BahanBekuAsync(db, surat, penerbit, tanda, dibaca, pada, ct)).Nilai is { } bahan ? new(surat, penerbit, tanda, bahan) : null;
    }

    async Task<Hasil> BekukanAsync(LayananDb db, List<Calon> calon, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        List<SiapCetak> siap = [];
        foreach (var c in calon)
        {
            var cetak = await NomoriAsync(db, c.Surat, c.Bahan!, oleh, pada, ct);
            if (cetak is not { Berhasil: true, Nilai: { } s }) return cetak.TanpaNilai;
            siap.Add(s);
        }
        var lembar = await pembuat.CetakAsync(db, siap, pada, ct);
        for (var i = 0; i < calon.Count; i++) Bekukan(calon[i].Surat, siap[i], lembar[i], calon[i].Tanda, pada);
        return Hasil.Baik;
    }
}
