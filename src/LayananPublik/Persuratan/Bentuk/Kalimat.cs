namespace LayananPublik.Persuratan.Bentuk;

/// <summary>Sentences that several letters share.</summary>
static class Kalimat
{
    public static readonly string[] DataOrang =
        ["nama", "nik", "tempat_tanggal_lahir", "jenis_kelamin", "agama", "status_kawin", "pekerjaan", "kewarganegaraan", "alamat_lengkap"];

    const string PenutupKeterangan = "Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";
    const string PenutupPengantar = "Demikian surat pengantar ini dibuat untuk dipergunakan sebagaimana mestinya. Atas perhatian dan bantuannya kami ucapkan terima kasih.";

    public static Paragraf Pembuka(Jawaban i)
    {
        var dasar = i.Pengantar is null ? "" : $" berdasarkan {i.Pengantar},";
        return new([$"Yang bertanda tangan di bawah ini {Wilayah.Penandatangan(i.Unit, i.Bahan.Pejabat)},{dasar} menerangkan bahwa:"]);
    }

    public static TabelData Orang(Jawaban i, params string[] kunci) => new([.. i.Baris(kunci.Length > 0 ? kunci : DataOrang)]);

    /// <summary>On what the office relies; it never vouches for more.</summary>
    public static string Menurut(Jawaban i) => i.Pengantar is null ? "menurut pernyataannya" : "menurut surat pengantar tersebut dan pernyataannya";

    /// <summary>"Surat keterangan ini dibuat untuk keperluan X dan berlaku selama ...".</summary>
    public static Paragraf Keperluan(Jawaban i, string surat, IReadOnlyList<Rentang> keperluan)
    {
        if (keperluan.Count == 0) return new([i.Berlaku is null ? $"{surat} ini dipergunakan sebagaimana mestinya." : $"{surat} ini {i.Berlaku}."]);
        return new([$"{surat} ini dibuat untuk keperluan ", .. keperluan, i.Berlaku is null ? "." : $" dan {i.Berlaku}."]);
    }

    public static Paragraf Penutup(Jawaban i, bool pengantar = false) =>
        new([i.Bahan.IsiSurat?.Penutup is { Length: > 0 } penutup ? penutup : pengantar ? PenutupPengantar : PenutupKeterangan]);
}
