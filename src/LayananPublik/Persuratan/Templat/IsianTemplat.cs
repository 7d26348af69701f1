using System.Text;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Templat;

/// <summary>What a template may name: the answers, and what the office itself knows. Values come clean: nothing in them can steer the page.</summary>
sealed class IsianTemplat(BahanSurat bahan)
{
    /// <summary>Names beyond the questions of the service, with what each says.</summary>
    public static readonly IReadOnlyDictionary<string, string> Turunan = new Dictionary<string, string>
    {
        ["jabatan"] = "penanda tangan dan wilayahnya: Lurah Contoh, Kecamatan Contoh, Kabupaten Contoh",
        ["unit"] = "kantor penerbit: Kelurahan Contoh",
        ["nama_kecamatan"] = "nama kecamatan tanpa sebutan: Contoh",
        ["nama_kabupaten"] = "nama kabupaten/kota tanpa sebutan: Contoh",
        ["sebutan_kecamatan"] = "Kecamatan Contoh",
        ["sebutan_kabupaten"] = "Kabupaten Contoh",
        ["pejabat"] = "nama penanda tangan",
        ["jabatan_pejabat"] = "jabatan penanda tangan saja: Lurah Contoh",
        ["tempat_surat"] = "tempat surat dibuat",
        ["tanggal_surat"] = "tanggal surat",
        ["nomor_surat"] = "nomor surat; titik-titik sebelum surat bernomor",
        ["tempat_tanggal_lahir"] = "Contoh, 12 Mei 1988",
        ["alamat_lengkap"] = "alamat dengan RT/RW, kelurahan, kecamatan, kabupaten",
        ["rt_rw"] = "RT 004/RW 012",
        ["pengantar"] = "surat pengantar RT/RW dengan nomor dan tanggalnya; kosong bila tidak ada",
        ["menurut"] = "menurut surat pengantar tersebut dan pernyataannya",
        ["berlaku"] = "berlaku selama 3 (tiga) bulan sejak …; kosong bila tanpa masa berlaku",
        ["masa_berlaku"] = "kalimat masa berlaku dengan huruf besar di awal",
        ["kelurahan"] = "kelurahan/desa pemohon, bila diisi tersendiri",
        ["kecamatan"] = "kecamatan pemohon, bila diisi tersendiri",
        ["kabupaten"] = "kabupaten/kota pemohon, bila diisi tersendiri",
        ["provinsi"] = "provinsi pemohon, bila diisi tersendiri"
    };

    static readonly string[] Wilayahnya = ["kelurahan", "kecamatan", "kabupaten", "provinsi"];

    readonly Jawaban jawaban = new(bahan);
    IReadOnlyDictionary<string, string>? kondisi;

    public DateOnly Tanggal => bahan.Tanggal;

    public string Mentah(string nama) => Bersih(Kantor(nama) ?? jawaban.Mentah(nama), baris: true);

    public string Nilai(string nama) => Bersih(Kantor(nama) ?? jawaban.Nilai(nama), baris: false);

    public string Label(string nama) => jawaban.Label(nama);

    /// <summary>Whether it is all there; both halves of what is put together.</summary>
    public bool Lengkap(string nama) => Kantor(nama) is { } k ? k.Length > 0 : jawaban.Ada(nama) && Nilai(nama).Length > 0;

    public bool Berlaku(Bila? bila) => bila is null || bila.Nilai(kondisi ??= UntukKondisi(), bahan.Tanggal) == Kepastian.Ya;

    string? Kantor(string nama) => nama switch
    {
        "jabatan" => Wilayah.Penandatangan(bahan.Unit, bahan.Pejabat),
        "unit" => jawaban.NamaUnit,
        "nama_kecamatan" => Wilayah.NamaKecamatan(bahan.Unit),
        "nama_kabupaten" => Wilayah.NamaKabupaten(bahan.Unit),
        "sebutan_kecamatan" => Wilayah.SebutKecamatan(bahan.Unit.Jenis == JenisUnit.Kecamatan ? bahan.Unit.Nama : bahan.Unit.Kecamatan),
        "sebutan_kabupaten" => Wilayah.SebutKabupaten(bahan.Unit.Kabupaten),
        "pejabat" => bahan.Pejabat.Nama,
        "jabatan_pejabat" => Ejaan.DalamKalimat(bahan.Pejabat.Jabatan),
        "tempat_surat" => bahan.Unit.TempatSurat,
        "tanggal_surat" => KalimatWaktu.Tanggal(bahan.Tanggal),
        "nomor_surat" => bahan.Nomor ?? Jawaban.Kosong,
        "rt_rw" => jawaban.RtRw,
        "menurut" => Bentuk.Kalimat.Menurut(jawaban),
        "berlaku" => jawaban.Berlaku ?? "",
        _ => null
    };

    // The answers as stored, and what is put together: a condition may ask whether there is an introduction.
    Dictionary<string, string> UntukKondisi()
    {
        var semua = new Dictionary<string, string>(bahan.Isian);
        foreach (var i in bahan.IsianKhusus) semua[i.Name] = i.Value;
        foreach (var nama in Turunan.Keys.Except(Wilayahnya)) semua[nama] = nama is "tempat_tanggal_lahir" or "alamat_lengkap" && !jawaban.Ada(nama) ? "" : Nilai(nama);
        return semua;
    }

    /// <summary>Line breaks become commas; marks that reorder or hide letters, and control characters, fall away.</summary>
    static string Bersih(string teks, bool baris)
    {
        if (!teks.AsSpan().ContainsAnyExceptInRange(' ', '~')) return teks;
        var hasil = new StringBuilder(teks.Length);
        foreach (var r in teks.EnumerateRunes())
        {
            if (r.Value is '\n' or '\r' or 0x2028 or 0x2029)
            {
                if (baris && r.Value == '\n') hasil.Append('\n');
                else if (!baris && hasil.Length > 0 && hasil[^1] is not (',' or ' ' or ';')) hasil.Append(", ");
            }
            else if (r.Value == '\t') hasil.Append(' ');
            else if (Tampak(r)) hasil.Append(r.ToString());
        }
        return hasil.ToString().Trim();
    }

    static bool Tampak(Rune r) => Rune.GetUnicodeCategory(r) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned);

    /// <summary>The first characters that the letter's typefaces do not have: Arabic, Chinese, emoji. Such a letter would show boxes.</summary>
    public static string TakTercetak(string teks) =>
        !teks.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "" : string.Concat(teks.EnumerateRunes().Where(r => Tampak(r) && !Tercetak(r.Value)).Distinct().Take(3).Select(r => r.ToString()));

    static bool Tercetak(int c) => c is '\n' or '\r' or '\t' or >= 0x20 and <= 0x24F or >= 0x2B0 and <= 0x2DD or >= 0x370 and <= 0x4FF or >= 0x1E00 and <= 0x1EFF or >= 0x2010 and <= 0x2027 or >= 0x2030 and <= 0x203A or >= 0x20A0 and <= 0x20B5 or 0x2116 or 0x2122 or 0x2212 or 0x2264 or 0x2265 or 0x2044 or 0x00B2 or >= 0x2070 and <= 0x208E;
}
