using LayananPublik.Kantor;
using LayananPublik.Persuratan;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The letter of the office's specimen sheet.</summary>
static class NaskahContoh
{
    public const string Alamat = "https://layanan.contoh.go.id/verifikasi/7K3MQ2ZX9B4TWN8RC6HPYV1DGF";
    public static readonly DateTimeOffset Pada = new(2026, 11, 21, 2, 41, 0, TimeSpan.Zero);

    // A 2 x 2 red PNG without alpha.
    public static readonly byte[] Lambang = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    public static readonly Kop Kop = new(
    [
        new("PEMERINTAH KABUPATEN CONTOH", UkuranKop.Biasa),
        new("KECAMATAN CONTOH", UkuranKop.Biasa),
        new("KELURAHAN CONTOH", UkuranKop.Besar),
        new("Jalan Contoh Raya Nomor 1, Kode Pos 00000 · Telepon (021) 000-0000 · kelurahan@contoh.go.id", UkuranKop.Kecil)
    ], Lambang);

    public static readonly Naskah Pendek = new()
    {
        Kop = Kop,
        Judul = "SURAT KETERANGAN TIDAK MAMPU",
        Nomor = "400.9.14.1/0123/Kel.Cth/XI/2026",
        Isi =
        [
            new Paragraf(["Yang bertanda tangan di bawah ini Lurah Contoh, Kecamatan Contoh, Kabupaten Contoh, berdasarkan Surat Pengantar Ketua RT 004/RW 012 Nomor 17/RT.004/XI/2026 tanggal 20 November 2026, menerangkan bahwa :"]),
            new TabelData([new("Nama", "SARI ANGGRAINI", Tebal: true), new("NIK", "3299995205889004"), new("Tempat/Tanggal Lahir", "Contoh, 12 Mei 1988"), new("Alamat", "Kampung Contoh RT 004/RW 012, Kelurahan Contoh")]),
            new Paragraf(["Surat keterangan ini dipakai untuk keperluan pendidikan anaknya, ", new("BAGAS ANGGRAINI", Tebal: true), ", pada SMK Contoh 1, dan berlaku tiga bulan sejak tanggal terbit."]),
            new Paragraf(["Demikian surat keterangan ini dibuat agar dipergunakan sebagaimana mestinya."])
        ],
        Ttd = new()
        {
            Tempat = "Contoh",
            Tanggal = "21 November 2026",
            Jabatan = ["LURAH CONTOH,"],
            Nama = "Nama Lurah Contoh, S.IP.",
            Pangkat = "Penata Tingkat I (III/d)",
            Nip = "19800101 200501 1 001"
        },
        Qr = Alamat,
        Kode = "7K3MQ2ZX9B4TWN8RC6HPYV1DGF",
        Kaki = "Keaslian surat ini dapat diperiksa dengan memindai kode QR atau membuka https://layanan.contoh.go.id/verifikasi dan memasukkan kode di bawah ini."
    };
}
