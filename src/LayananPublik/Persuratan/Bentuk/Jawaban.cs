using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>The answers as a letter reads them: formatted, joined where the paper joins them, dotted where they are missing.</summary>
sealed partial class Jawaban(BahanSurat bahan)
{
    public const string Kosong = "................................";

    public BahanSurat Bahan => bahan;

    public UnitPenerbit Unit => bahan.Unit;

    public string NamaUnit => Wilayah.Unit(bahan.Unit);

    public string Mentah(string nama) =>
        (bahan.IsianKhusus.FirstOrDefault(i => i.Name == nama)?.Value ?? bahan.Isian.GetValueOrDefault(nama) ?? "").Trim();

    public bool Ada(string nama) => nama switch
    {
        "tempat_tanggal_lahir" => Ada("tempat_lahir") && Ada("tanggal_lahir"),
        "alamat_lengkap" => Ada("alamat"),
        "kewarganegaraan" => true,
        "pengantar" => Pengantar is not null,
        "masa_berlaku" => Berlaku is not null,
        _ => Mentah(nama).Length > 0
    };

    public string Label(string nama) => LabelSurat.Untuk(nama, bahan.IsianKhusus.FirstOrDefault(i => i.Name == nama)?.Label);

    /// <summary>The question behind what a letter names: of several joined ones the first that is empty.</summary>
    public string FieldUntuk(string nama) => nama switch
    {
        "tempat_tanggal_lahir" => Ada("tempat_lahir") ? "tanggal_lahir" : "tempat_lahir",
        "alamat_lengkap" => "alamat",
        "pengantar" => "pengantar_nomor",
        _ => nama
    };

    public string Nilai(string nama) => nama switch
    {
        "nama" or "bayi_nama" => Ejaan.NamaKtp(Mentah(nama)),
        "tempat_tanggal_lahir" => string.Join(", ", new[] { Mentah("tempat_lahir"), Nilai("tanggal_lahir") }.Where(s => s.Length > 0)),
        "alamat_lengkap" => Alamat,
        "kewarganegaraan" when Mentah(nama).Length == 0 => "WNI",
        "pengantar" => Pengantar ?? "",
        "masa_berlaku" => Berlaku is null ? "" : char.ToUpperInvariant(Berlaku[0]) + Berlaku[1..],
        // Births and deaths are told with the day of the week.
        "tanggal_mati" or "bayi_tanggal_lahir" when Ejaan.TryTanggal(Mentah(nama), out var hari) => KalimatWaktu.HariTanggal(hari),
        _ => Tampil.Nilai(Jenis(nama), Mentah(nama))
    };

    public string NilaiAtauTitik(string nama) => Ada(nama) || Nilai(nama).Length > 0 ? Nilai(nama) : Kosong;

    public TipeField Jenis(string nama) => bahan.IsianKhusus.FirstOrDefault(i => i.Name == nama)?.Type
        ?? (nama is "tanggal_lahir" or "pengantar_tanggal" ? TipeField.Date : TipeField.Text);

    /// <summary>Rows of the named answers; a required one that is missing keeps its row, with dots.</summary>
    public IEnumerable<BarisData> Baris(IEnumerable<string> nama, IReadOnlySet<string>? wajib = null) =>
        from n in nama
        where Ada(n) || Nilai(n).Length > 0 || (wajib?.Contains(n) ?? true)
        select new BarisData(Label(n), NilaiAtauTitik(n), Tebal: n is "nama" or "bayi_nama");

    public string? Berlaku => MasaBerlaku.Kalimat(bahan.MasaBerlaku, bahan.Tanggal, bahan.Isian);

    public string RtRw => string.Join('/', new[] { ("RT", Mentah("rt")), ("RW", Mentah("rw")) }
        .Where(x => x.Item2.Trim('0').Length > 0)
        .Select(x => $"{x.Item1} {x.Item2}"));

    /// <summary>"Surat Pengantar Ketua RT 004/RW 012 Nomor 17/RT.004/XI/2026 tanggal 20 November 2026", or null without one.</summary>
    public string? Pengantar
    {
        get
        {
            if (Mentah("pengantar_nomor").Length == 0 && Mentah("pengantar_tanggal").Length == 0) return null;
            var bagian = new[]
            {
                RtRw.Length > 0 ? $"Surat Pengantar Ketua {RtRw}" : "Surat Pengantar RT/RW",
                Sambung("Nomor ", Mentah("pengantar_nomor")),
                Sambung("tanggal ", Nilai("pengantar_tanggal"))
            };
            return string.Join(' ', bagian.Where(s => s.Length > 0));
        }
    }

    string Alamat
    {
        get
        {
            var jalan = Mentah("alamat");
            if (jalan.Length == 0) return "";
            // Some type the RT into the street line; it is not said twice.
            var rtRw = MenyebutRt().IsMatch(jalan) ? "" : RtRw;
            var kelurahan = Mentah("kelurahan").Length > 0 ? Mentah("kelurahan") : Unit.Jenis == JenisUnit.Kecamatan ? "" : Unit.Nama;
            var kecamatan = Mentah("kecamatan").Length > 0 ? Mentah("kecamatan") : Wilayah.NamaKecamatan(Unit);
            var kabupaten = Mentah("kabupaten").Length > 0 ? Mentah("kabupaten") : Unit.Kabupaten;
            return string.Join(", ", new[]
            {
                rtRw.Length > 0 ? $"{jalan.TrimEnd(',', ' ')} {rtRw}" : jalan,
                Wilayah.SebutKelurahan(Unit, kelurahan),
                Wilayah.SebutKecamatan(kecamatan),
                Wilayah.SebutKabupaten(kabupaten)
            }.Where(s => s.Length > 0));
        }
    }

    static string Sambung(string awal, string isi) => isi.Length == 0 ? "" : awal + isi;

    [GeneratedRegex(@"\bRT\W{0,3}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MenyebutRt();
}
