using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>From the areas of a file and whose they are to what is kept: parts of one unit joined, and held against each other.</summary>
public static class SusunBatas
{
    public static IReadOnlyList<IsiBidang> Gabung(IReadOnlyList<PasanganBatas> pasangan) =>
        [.. pasangan.Where(p => p.UnitKerjaId is not null).GroupBy(p => (p.UnitKerjaId!.Value, p.Rw)).OrderBy(g => g.Key)
            .Select(g => new IsiBidang(g.Key.Value, g.Key.Rw, g.First().Fitur.Nama, Kode(g), BentukBidang.Dari(g.SelectMany(p => p.Fitur.Bentuk.Cincin))))];

    public static TemuanBatas Periksa(IReadOnlyList<IsiBidang> bidang, IReadOnlyList<UnitBatas> unit)
    {
        string Nama(IsiBidang b) => $"{unit.FirstOrDefault(u => u.Id == b.UnitKerjaId)?.Nama ?? b.Nama}{(b.Rw is null ? "" : $" RW {b.Rw}")}";
        var (kelurahan, rw) = (bidang.Where(b => b.Rw is null).ToList(), bidang.Where(b => b.Rw is not null).ToList());
        var a = PeriksaTetangga.Periksa([.. kelurahan.Select(b => (Nama(b), b.Bentuk))], celah: true);
        var b = PeriksaTetangga.Periksa([.. rw.Select(b => (Nama(b), b.Bentuk))], celah: false);
        var tanpa = unit.Where(u => bidang.All(x => x.UnitKerjaId != u.Id)).Select(u => u.Nama).ToList();
        List<string> catatan = [.. a.Catatan, .. b.Catatan];
        if (tanpa.Count > 0) catatan.Add($"Belum ada batas untuk {string.Join(", ", tanpa)}: titik di sana dianggap di luar wilayah sampai batasnya ada.");
        return new([.. a.Salah, .. b.Salah], a.Celah, catatan);
    }

    /// <summary>A long number in its properties by which it is known again.</summary>
    static string? Kode(IEnumerable<PasanganBatas> bagian) => bagian.SelectMany(p => p.Fitur.Sifat.Values)
        .FirstOrDefault(v => v.Length <= BidangBatas.PanjangKode && v.Count(char.IsAsciiDigit) is >= 10 and <= 13 && v.All(c => char.IsAsciiDigit(c) || c is '.' or '-'));
}
