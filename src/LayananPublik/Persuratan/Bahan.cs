using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan;

/// <summary>What a letter would be made of today, and the names of what is still missing.</summary>
public sealed partial record Bahan(BahanSurat Surat, Penerbit Penerbit, IReadOnlyList<string> Kurang)
{
    const string Titik = "................................";

    public static Bahan Dari(Butir butir, Penerbit penerbit, byte[]? lambang, DateOnly tanggal)
    {
        var (unit, rincian, isian) = (penerbit.Unit, butir.Layanan.Rincian, butir.SemuaIsian);
        var kabupaten = Kabupaten(penerbit.Rantai);
        var surat = new BahanSurat
        {
            KodeLayanan = butir.Layanan.Kode,
            Judul = rincian.IsiSurat?.Judul ?? butir.Layanan.Nama.ToUpperInvariant(),
            Isian = isian,
            IsianKhusus = [.. rincian.Field.Select(f => new IsianBerlabel(f.Name, f.Label, f.Type, isian.GetValueOrDefault(f.Name) ?? "", f.Wajib))],
            IsiSurat = rincian.IsiSurat,
            Kop = new(unit.Kop, lambang),
            Unit = new(unit.Jenis, unit.Nama, Kecamatan(penerbit.Rantai), kabupaten ?? "", unit.TempatSurat),
            Pejabat = Penanda(penerbit.Pejabat),
            Tanggal = tanggal,
            MasaBerlaku = rincian.MasaBerlaku,
            Cara = CaraTanda.DisahkanSistem
        };
        return new(surat, penerbit, [.. YangKurang(surat, penerbit, kabupaten)]) { NamaPemohon = butir.Permohonan.NamaPemohon };
    }

    /// <summary>Whose letter it is on the public page, where it is masked.</summary>
    public string NamaPemohon { get; init; } = "";

    public DateOnly? BerlakuSampai => MasaBerlaku.Sampai(Surat.MasaBerlaku, Surat.Tanggal, Surat.Isian);

    /// <summary>The refusal that names everything missing; null when the letter can be made.</summary>
    public string? Penolakan => Kurang.Count == 0 ? null : $"Surat belum dapat dibuat. Lengkapi dulu: {string.Join(", ", Kurang)}.";

    static IEnumerable<string> YangKurang(BahanSurat surat, Penerbit penerbit, string? kabupaten)
    {
        foreach (var k in SusunSurat.YangKurang(surat)) yield return k;
        if (penerbit.Pejabat is null) yield return $"pejabat yang sedang menjabat di {penerbit.Unit.Nama} (menu Pejabat)";
        if (surat.Kop.Baris.Count > 0 && kabupaten is null) yield return "nama kabupaten/kota pada kop surat";
        foreach (var salah in PolaNomor.Periksa(penerbit.Unit.PolaNomor)) yield return $"pola nomor {penerbit.Unit.Nama} ({salah})";
    }

    static PejabatTtd Penanda(Pejabat? p)
    {
        if (p is null) return new(Titik, Titik);
        var m = Pelaksana().Match(p.Sebutan);
        var jabatan = m.Success ? p.Sebutan[m.Length..] : p.Sebutan;
        return new(jabatan, p.Nama, p.Pangkat, p.Nip) { Awalan = m.Success ? [m.Groups[1].Value] : [] };
    }

    static string Kecamatan(IReadOnlyList<UnitKerja> rantai) => rantai.FirstOrDefault(u => u.Jenis == JenisUnit.Kecamatan)?.Nama ?? "";

    // The tree ends at the kecamatan; whose government it is stands on the letterhead.
    static string? Kabupaten(IEnumerable<UnitKerja> rantai) => rantai.SelectMany(u => u.Kop).Select(k => BarisDaerah().Match(k.Teks))
        .Where(m => m.Success).Select(m => Ejaan.DalamKalimat(m.Groups[1].Value.ToUpperInvariant())).FirstOrDefault();

    [GeneratedRegex(@"^(?:PEMERINTAH\s+)?(?:DAERAH\s+)?((?:KABUPATEN|KOTA)\s+\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BarisDaerah();

    [GeneratedRegex(@"^(Plt\.|Plh\.|Pjs\.|Pj\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Pelaksana();
}
