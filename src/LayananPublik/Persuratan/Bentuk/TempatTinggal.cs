namespace LayananPublik.Persuratan.Bentuk;

/// <summary>SKTT: where someone lives now; says nothing about who owns the house.</summary>
sealed class TempatTinggal : IBentukSurat
{
    static readonly string[] Domisili = ["alamat_domisili", "sejak", "status_tinggal"];

    public IEnumerable<string> Wajib(Jawaban isian) => [.. Kalimat.DataOrang, .. Domisili, "keperluan"];

    public IEnumerable<Bagian> Isi(Jawaban i) =>
    [
        Kalimat.Pembuka(i),
        new TabelData([.. i.Baris(Orang(i)).Select(b => b.Label == i.Label("alamat_lengkap") ? b with { Label = "Alamat Menurut KTP" } : b)]),
        new Paragraf([$"{Awal(Kalimat.Menurut(i))}, orang tersebut benar bertempat tinggal di wilayah {i.NamaUnit} dengan keterangan sebagai berikut:"]),
        new TabelData([.. i.Baris(Domisili)]),
        Kalimat.Keperluan(i, "Surat keterangan", [new(i.NilaiAtauTitik("keperluan"), Tebal: true)]),
        new Paragraf(["Surat keterangan ini tidak menggantikan KTP-el atau Kartu Keluarga dan bukan bukti kepemilikan tanah atau bangunan."]),
        Kalimat.Penutup(i)
    ];

    static IEnumerable<string> Orang(Jawaban i) =>
        i.Ada("no_kk") ? [.. Kalimat.DataOrang[..2], "no_kk", .. Kalimat.DataOrang[2..]] : Kalimat.DataOrang;

    static string Awal(string teks) => char.ToUpperInvariant(teks[0]) + teks[1..];
}
