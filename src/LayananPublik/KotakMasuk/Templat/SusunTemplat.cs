using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>Makes a message out of a template and what fills its blanks.</summary>
public static class SusunTemplat
{
    const int BadanTerpanjang = 1024;

    /// <summary>Values for a purpose: named blanks by their name, numbered ones in the draft's order. Null when something is not known.</summary>
    public static IReadOnlyDictionary<string, string>? Isian(BentukTemplat bentuk, IReadOnlyList<string> sumber, BahanIsian bahan)
    {
        var isi = Terisi(bentuk, sumber, bahan);
        return bentuk.Blanko.All(b => isi.ContainsKey(b.Kunci)) ? isi : null;
    }

    /// <summary>As many blanks as can be filled with what is known.</summary>
    public static Dictionary<string, string> Terisi(BentukTemplat bentuk, IReadOnlyList<string> sumber, BahanIsian bahan)
    {
        var isi = new Dictionary<string, string>(StringComparer.Ordinal);
        var urut = 0;
        foreach (var b in bentuk.Blanko)
        {
            var nilai = bahan.Dari(b.Nama.ToLowerInvariant());
            if (nilai is null && b.Kunci == b.Nama && char.IsAsciiDigit(b.Nama[0])) nilai = urut < sumber.Count ? bahan.Dari(sumber[urut++]) : null;
            else if (nilai is null && b.Kunci == "kepala") nilai = bahan.Kantor;
            if (!string.IsNullOrWhiteSpace(nilai)) isi[b.Kunci] = nilai;
        }
        return isi;
    }

    /// <summary>Refuses what Meta would refuse: an empty blank, too long a text, a part this app cannot fill.</summary>
    /// <param name="muatan">What taps on the quick replies send back, in their order; one without sends back its own text.</param>
    public static Hasil<Templat> Dari(TemplatPesan templat, IReadOnlyDictionary<string, string> isian, Dokumen? kepala = null, IReadOnlyList<string?>? muatan = null)
    {
        var bentuk = BentukTemplat.Baca(templat.Komponen);
        string Nilai(string kunci) => Rapikan(isian.GetValueOrDefault(kunci) ?? "");
        if (!templat.BolehDikirim) return Hasil.Ditolak($"Templat {templat.Nama} {Sebutan(templat.Status)}. Pilih templat lain, atau minta admin membuka Pengaturan, Templat.");
        if (bentuk.Badan.Length == 0) return Hasil.Ditolak("Isi templat ini belum diselaraskan dengan Meta. Coba lagi sebentar lagi.");
        if (bentuk.TakDidukung) return Hasil.Ditolak("Templat ini memuat gambar, lokasi, atau formulir yang belum dapat diisi di sini. Pilih templat lain.");
        if (bentuk.Blanko.FirstOrDefault(b => Nilai(b.Kunci).Length == 0) is { } kosong) return Hasil.Ditolak($"Isi dulu \"{Judul(kosong)}\".");
        if (bentuk.JenisKepala == KepalaTemplat.Dokumen && kepala is null) return Hasil.Ditolak("Templat ini membawa dokumen. Lampirkan dokumennya dulu.");
        var badan = BentukTemplat.Isi(bentuk.Badan, Nilai);
        if (badan.Length > BadanTerpanjang) return Hasil.Ditolak($"Isi templat menjadi {badan.Length} huruf; paling panjang {BadanTerpanjang}. Pendekkan isiannya.");
        return Hasil.Dengan(new Templat(templat.Nama, [.. bentuk.BlankoBadan.Select(b => Nilai(b.Kunci))])
        {
            Bahasa = templat.Bahasa, NamaIsian = templat.Bernama ? [.. bentuk.BlankoBadan.Select(b => b.Nama)] : null,
            IsianKepala = bentuk.Blanko.FirstOrDefault(b => b.Kunci == "kepala") is { } k ? new(templat.Bernama ? k.Nama : null, Nilai(k.Kunci)) : null,
            Berkas = bentuk.JenisKepala == KepalaTemplat.Dokumen ? kepala : null,
            IsianTombol = [.. bentuk.Tombol.Select((_, i) => (i, Kunci: $"tombol{i}")).Where(t => bentuk.Blanko.Any(b => b.Kunci == t.Kunci)).Select(t => new IsianTombol(t.i, Nilai(t.Kunci)))],
            Balasan = [.. bentuk.Tombol.Select((t, i) => (t, i)).Where(t => t.t.Jenis == "QUICK_REPLY").Select((t, ke) => new BalasanCepat(t.i, t.t.Teks, muatan?.ElementAtOrDefault(ke)))],
            Teks = string.Join("\n", new[] { BentukTemplat.Isi(bentuk.Kepala, _ => Nilai("kepala")), badan, bentuk.Kaki }.Where(t => t.Length > 0))
        });
    }

    public static string Judul(BlankoTemplat b) => b.Kunci switch
    {
        "kepala" => "judul", _ when b.Kunci.StartsWith("tombol", StringComparison.Ordinal) => "akhir alamat tombol", _ when char.IsAsciiDigit(b.Nama[0]) => $"isian {b.Nama}", _ => b.Nama.Replace('_', ' ')
    };

    public static string Sebutan(StatusTemplat status) => status switch
    {
        StatusTemplat.Diperiksa => "sedang diperiksa Meta", StatusTemplat.Ditolak => "ditolak Meta", StatusTemplat.Dijeda => "sedang dijeda Meta", StatusTemplat.Dimatikan => "dimatikan Meta",
        StatusTemplat.Banding => "sedang dibanding", StatusTemplat.Dihapus => "sudah dihapus", StatusTemplat.Disetujui => "disetujui", _ => "belum dapat dipakai"
    };

    /// <summary>No line break, tab or run of spaces: Meta refuses them inside a blank.</summary>
    static string Rapikan(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
