using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan;

/// <summary>Something without which a letter cannot be made, and the place where it is filled in.</summary>
public sealed record Kekurangan(string Apa, string? Tautan);

/// <summary>What a letter would be made of today, and what is still missing.</summary>
public sealed partial record Bahan(BahanSurat Surat, Penerbit Penerbit, IReadOnlyList<Kekurangan> Kurang)
{
    const string Titik = "................................";

    public static Bahan Dari(Butir butir, Penerbit penerbit, Kop kop, DateOnly tanggal, TemplatPakai? templat)
    {
        var surat = Susun(butir.Layanan.SebagaiIsi(), butir.SemuaIsian, penerbit, kop, tanggal, templat);
        return new(surat, penerbit, [.. YangKurang(surat, penerbit, butir.PermohonanId)]) { NamaPemohon = butir.Permohonan.NamaPemohon };
    }

    /// <summary>A letter of a service from any answers, such as those of an example.</summary>
    public static BahanSurat Susun(LayananKatalog layanan, IReadOnlyDictionary<string, string> isian, Penerbit penerbit, Kop kop, DateOnly tanggal, TemplatPakai? templat)
    {
        var (unit, rincian) = (penerbit.Unit, layanan.Rincian);
        return new()
        {
            KodeLayanan = layanan.Kode,
            Judul = rincian.IsiSurat?.Judul ?? layanan.Nama.ToUpperInvariant(),
            Isian = isian,
            IsianKhusus = [.. rincian.Field.Select(f => new IsianBerlabel(f.Name, f.Label, f.Type, isian.GetValueOrDefault(f.Name) ?? "", f.Wajib && f.Berlaku(isian, tanggal) == Kepastian.Ya))],
            IsiSurat = rincian.IsiSurat,
            Kop = kop,
            Unit = new(unit.Jenis, unit.Nama, Kecamatan(penerbit.Rantai), Kabupaten(penerbit.Rantai) ?? "", unit.TempatSurat),
            Pejabat = Penanda(penerbit.Pejabat),
            Tanggal = tanggal,
            MasaBerlaku = rincian.MasaBerlaku,
            Templat = templat,
            Tata = penerbit.Rantai.Select(u => u.Tata).FirstOrDefault(t => t is not null) ?? TataSurat.Bawaan,
            Cara = CaraTanda.DisahkanSistem
        };
    }

    /// <summary>Whose letter it is on the public page, where it is masked.</summary>
    public string NamaPemohon { get; init; } = "";

    public DateOnly? BerlakuSampai => MasaBerlaku.Sampai(Surat.MasaBerlaku, Surat.Tanggal, Surat.Isian);

    /// <summary>The refusal that names everything missing; null when the letter can be made.</summary>
    public string? Penolakan => Kurang.Count == 0 ? null : $"Surat belum dapat dibuat. Lengkapi dulu: {string.Join(", ", Kurang.Select(k => k.Apa))}.";

    static IEnumerable<Kekurangan> YangKurang(BahanSurat surat, Penerbit penerbit, int permohonanId)
    {
        var (kop, pejabat, unit) = ($"/pengaturan/kop?unit={penerbit.Unit.Id}", $"/pengaturan/pejabat?unit={penerbit.Unit.Id}", $"/pengaturan/unit?unit={penerbit.Unit.Id}");
        foreach (var k in SusunSurat.YangKurang(surat))
            yield return new(k.Label, k.Bagian switch
            {
                BagianKurang.Kop => kop,
                BagianKurang.Pejabat => pejabat,
                BagianKurang.Unit => unit,
                BagianKurang.Templat => $"/pengaturan/templat-surat/{surat.KodeLayanan}?unit={penerbit.Unit.Id}",
                _ => TautanIsian(permohonanId, k.Field)
            });
        if (penerbit.Pejabat is null) yield return new($"pejabat yang sedang menjabat di {penerbit.Unit.Nama} (menu Pejabat)", pejabat);
        if (surat.Kop.Baris.Count > 0 && surat.Unit.Kabupaten.Length == 0) yield return new("nama kabupaten/kota pada kop surat", kop);
        foreach (var salah in PolaNomor.Periksa(penerbit.Unit.PolaNomor)) yield return new($"pola nomor {penerbit.Unit.Nama} ({salah})", $"/pengaturan/penomoran?unit={penerbit.Unit.Id}");
    }

    /// <summary>The request, opened at one of its questions.</summary>
    internal static string TautanIsian(int permohonanId, string? field) => $"/?permohonan={permohonanId}&lihat=permohonan{(field is null ? "" : "&isian=" + Uri.EscapeDataString(field))}";

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
