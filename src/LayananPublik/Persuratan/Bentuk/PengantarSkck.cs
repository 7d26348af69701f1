namespace LayananPublik.Persuratan.Bentuk;

/// <summary>SP-SKCK: introduces a resident to the police; a crime record is the police's to know, not the office's.</summary>
sealed class PengantarSkck : IBentukSurat
{
    public IEnumerable<string> Wajib(Jawaban isian) => [.. Kalimat.DataOrang, "tujuan_polisi", "keperluan"];

    public Tujuan? Tujuan(Jawaban i) => i.Mentah("tujuan_polisi").ToUpperInvariant() switch
    {
        "POLSEK" => new($"Kapolsek {Wilayah.NamaKecamatan(i.Unit)}", Wilayah.NamaKecamatan(i.Unit)),
        "POLRES" => new($"Kapolres {Wilayah.NamaKabupaten(i.Unit)}", Wilayah.NamaKabupaten(i.Unit)),
        "POLDA" => new(i.Ada("provinsi") ? $"Kapolda {i.Mentah("provinsi")}" : "Kapolda setempat", "Tempat"),
        _ => new($"Kapolsek/Kapolres {Jawaban.Kosong}", "Tempat")
    };

    public IEnumerable<Bagian> Isi(Jawaban i) =>
    [
        new Paragraf([$"Bersama ini kami hadapkan warga {i.NamaUnit} dengan data sebagai berikut:"]),
        new TabelData([.. i.Baris([.. Kalimat.DataOrang[..2], "no_kk", .. Kalimat.DataOrang[2..^1], "pendidikan", Kalimat.DataOrang[^1]], Kalimat.DataOrang.ToHashSet())]),
        new Paragraf([$"Orang tersebut adalah warga {i.NamaUnit}{Dasar(i)} dan bermaksud mengurus Surat Keterangan Catatan Kepolisian (SKCK) untuk keperluan ", new(i.NilaiAtauTitik("keperluan"), Tebal: true), "."]),
        new Paragraf([$"Surat pengantar ini{(i.Berlaku is null ? "" : $" {i.Berlaku}, dan")} tidak memuat keterangan mengenai catatan kepolisian, yang menjadi kewenangan Kepolisian Negara Republik Indonesia."]),
        Kalimat.Penutup(i, pengantar: true)
    ];

    static string Dasar(Jawaban i) => i.Pengantar is null ? "" : $", sesuai {i.Pengantar},";
}
