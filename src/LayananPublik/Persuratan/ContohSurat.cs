using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>A letter about nobody, to show how a unit's letters are set.</summary>
public static class ContohSurat
{
    public static Naskah Untuk(Kop kop, string namaUnit, TataSurat tata, CaraTanda cara) => new()
    {
        Kop = kop,
        Judul = "SURAT KETERANGAN CONTOH",
        Isi =
        [
            new Paragraf([$"Yang bertanda tangan di bawah ini pejabat {namaUnit} menerangkan bahwa:"]),
            new TabelData([new("Nama", "WARGA CONTOH", Tebal: true), new("NIK", "3299990000000000"), new("Tempat/Tanggal Lahir", "Contoh, 1 Januari 1990"), new("Alamat", "Jalan Contoh Nomor 1 RT 001/RW 001, Kelurahan Contoh")]),
            new Paragraf(["adalah benar warga yang bertempat tinggal di wilayah kami, dan surat keterangan ini dibuat atas permintaannya untuk memperlihatkan susunan halaman: kop, tepi kertas, huruf, dan jarak baris sebagaimana akan tercetak."]),
            new TabelKolom(["No", "Nama", "Hubungan Keluarga"], [["1", "WARGA CONTOH", "Kepala keluarga"], ["2", "PASANGAN CONTOH", "Istri"]]),
            new Paragraf(["Demikian surat keterangan ini dibuat agar dipergunakan sebagaimana mestinya."])
        ],
        Ttd = new() { Tempat = "Contoh", Tanggal = "1 Januari 2026", Jabatan = ["PEJABAT CONTOH,"], Nama = "Nama Pejabat, S.IP.", Pangkat = "Penata (III/c)", Nip = "19800101 200501 1 001", Cara = cara },
        Tata = TataHalaman.Untuk(tata, cara)
    };
}
