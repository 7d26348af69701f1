namespace LayananPublik.Persuratan.Bentuk;

/// <summary>SKU: a business in the area, by the RT's letter and the owner's statement; not a licence.</summary>
sealed class Usaha : IBentukSurat
{
    static readonly string[] DataUsaha = ["nama_usaha", "jenis_usaha", "alamat_usaha", "berdiri_sejak"];

    public IEnumerable<string> Wajib(Jawaban isian) => [.. Kalimat.DataOrang, .. DataUsaha, "keperluan"];

    public IEnumerable<Bagian> Isi(Jawaban i) =>
    [
        Kalimat.Pembuka(i),
        Kalimat.Orang(i),
        new Paragraf([$"Orang tersebut adalah warga {i.NamaUnit} dan {Kalimat.Menurut(i)} benar memiliki usaha di wilayah {i.NamaUnit} sebagai berikut:"]),
        new TabelData([.. i.Baris([.. DataUsaha, "modal", "karyawan"], DataUsaha.ToHashSet()).Select(b => Rapi(b, i))]),
        Kalimat.Keperluan(i, "Surat keterangan", [new(i.NilaiAtauTitik("keperluan"), Tebal: true)]),
        new Paragraf(["Surat keterangan ini bukan izin usaha; perizinan berusaha diterbitkan melalui sistem OSS."]),
        Kalimat.Penutup(i)
    ];

    static BarisData Rapi(BarisData b, Jawaban i) =>
        b.Label == i.Label("nama_usaha") ? b with { Tebal = true }
        : b.Label == i.Label("karyawan") ? b with { Nilai = $"{b.Nilai} orang" }
        : b.Label == i.Label("berdiri_sejak") && int.TryParse(b.Nilai, out _) ? b with { Nilai = $"Tahun {b.Nilai}" }
        : b;
}
