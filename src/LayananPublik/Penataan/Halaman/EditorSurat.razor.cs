using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Templat;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The words of the letter.</summary>
public sealed partial class EditorSurat : BagianEditor
{
    /// <summary>What a new letter begins with.</summary>
    public static IsiSurat Awal(string nama) => new()
    {
        Judul = nama.Trim().Length > 0 ? nama.Trim().ToUpperInvariant() : "SURAT KETERANGAN",
        Pembuka = "Yang bertanda tangan di bawah ini {jabatan} menerangkan bahwa:",
        DataOrang = ["nama", "nik", "tempat_tanggal_lahir", "jenis_kelamin", "pekerjaan", "alamat_lengkap"],
        Inti = "Orang tersebut di atas adalah warga {unit}.",
        Penutup = "Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."
    };

    bool Bertemplat => TemplatBawaan.Untuk(Isi.Kode) is not null;

    IReadOnlyList<FieldLayanan> Field => R.FieldKelompok.All(Katalog.KelompokField.ContainsKey) ? [.. R.FieldKelompok.SelectMany(k => Katalog.KelompokField[k]), .. R.Field] : R.Field;

    Task Pasang(IsiSurat isi) => Ubah(R with { IsiSurat = isi });

    /// <summary>The rows it has in their order, then what could be added.</summary>
    IEnumerable<string> Urut(IReadOnlyList<string> dipakai) => dipakai.Concat(IsiSurat.BarisGabungan).Concat(Field.Select(f => f.Name)).Distinct();

    static IReadOnlyList<string> Alih(IReadOnlyList<string> baris, string nama, bool pakai) => pakai ? [.. baris, nama] : [.. baris.Where(b => b != nama)];

    string Nama(string n) => Field.FirstOrDefault(f => f.Name == n)?.Label ?? n switch
    {
        "tempat_tanggal_lahir" => "Tempat dan tanggal lahir",
        "alamat_lengkap" => "Alamat lengkap",
        "pengantar" => "Dasar: surat pengantar RT/RW",
        "masa_berlaku" => "Masa berlaku",
        _ => $"{n.Replace('_', ' ')} (isian ini tidak ada lagi)"
    };
}
