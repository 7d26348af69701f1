using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>All numbers of one letter: its own, those of its numbered parts, and the second office's.</summary>
sealed record NomorLengkap(NomorTerbit Nomor, RegisterKedua? Register, IReadOnlyDictionary<string, string> Bagian);

/// <summary>Takes every number a letter needs before its first signature, and says what became of them.</summary>
static class PenomoranSurat
{
    /// <summary>The register of the office that countersigns.</summary>
    public const string Register = "REG";

    /// <summary>Asked again for the same letter they are the same numbers.</summary>
    public static async Task<Hasil<NomorLengkap>> PesanAsync(LayananDb db, Surat surat, Bahan bahan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var layanan = surat.Butir.Layanan;
        var kelas = new KelasNomor(layanan.Rincian.Klasifikasi.Kode, layanan.Kode);
        var (unit, tanggal) = (bahan.Penerbit.Unit, bahan.Surat.Tanggal);
        var sendiri = await BukuNomor.PesanAsync(db, surat, unit, "", kelas, tanggal, oleh, pada, ct);
        if (sendiri is not { Berhasil: true, Nilai: { } n }) return sendiri.TanpaNilai;
        RegisterKedua? register = null;
        if (UnitKedua(surat, bahan.Penerbit) is { } kedua)
        {
            var reg = await BukuNomor.PesanAsync(db, surat, kedua, Register, kelas, tanggal, oleh, pada, ct);
            if (reg is not { Berhasil: true, Nilai: { } r }) return reg.TanpaNilai;
            register = new(r.Nomor, KalimatWaktu.Tanggal(r.Tanggal));
        }
        var bagian = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var b in SusunSurat.BagianBernomor(bahan.Surat))
        {
            var satu = await BukuNomor.PesanAsync(db, surat, unit, b, kelas, tanggal, oleh, pada, ct);
            if (satu is not { Berhasil: true, Nilai: { } x }) return satu.TanpaNilai;
            bagian[b] = x.Nomor;
        }
        return Hasil.Dengan(new NomorLengkap(n.Terbit, register, bagian));
    }

    /// <summary>The letter is issued: it bears them for good.</summary>
    public static async Task<Hasil> PakaiAsync(LayananDb db, Surat surat, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var n in await MilikAsync(db, surat, ct))
            if (n.Pakai(oleh, pada, surat.TandaTangan.FirstOrDefault(l => n.Bagian != Register || l.UnitKerjaId == n.PemakaiId)?.NamaPejabat) is { Berhasil: false } tolak) return tolak;
        return Hasil.Baik;
    }

    /// <summary>The letter is given up: they stay in the book as void.</summary>
    public static async Task<Hasil> BatalkanAsync(LayananDb db, Surat surat, string alasan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (!surat.SudahBeku) return Hasil.Baik;
        foreach (var n in await MilikAsync(db, surat, ct))
            if (n.Batalkan(oleh, alasan, pada) is { Berhasil: false } tolak) return tolak;
        return Hasil.Baik;
    }

    // Taken in this very transaction they are in memory and not yet rows.
    static async Task<IReadOnlyList<NomorAgenda>> MilikAsync(LayananDb db, Surat surat, CancellationToken ct) =>
        db.ChangeTracker.Entries<NomorAgenda>().Select(e => e.Entity).Where(n => n.SuratId == surat.Id && n.Status != StatusNomor.Batal).ToList() is { Count: > 0 } ada ? ada : await BukuNomor.MilikAsync(db, surat.Id, ct);

    static UnitKerja? UnitKedua(Surat surat, Penerbit penerbit) =>
        surat.TandaTangan.Skip(1).FirstOrDefault() is { } l && l.UnitKerjaId != penerbit.Unit.Id ? penerbit.Rantai.FirstOrDefault(u => u.Id == l.UnitKerjaId) : null;
}
