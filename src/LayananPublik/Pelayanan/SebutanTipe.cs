namespace LayananPublik.Pelayanan;

/// <summary>What an office calls a kind of answer.</summary>
public static class SebutanTipe
{
    public static readonly IReadOnlyList<TipeField> Semua = Enum.GetValues<TipeField>();

    public static string Untuk(TipeField tipe) => tipe switch
    {
        TipeField.Text => "Teks satu baris",
        TipeField.TeksPanjang => "Teks panjang",
        TipeField.Enum => "Pilih satu",
        TipeField.MultiEnum => "Pilih beberapa",
        TipeField.Int => "Angka bulat",
        TipeField.Decimal => "Angka pecahan",
        TipeField.Uang => "Jumlah rupiah",
        TipeField.Date => "Tanggal",
        TipeField.DateTime => "Tanggal dan jam",
        TipeField.Time => "Jam",
        TipeField.Year => "Tahun",
        TipeField.Bool => "Ya atau tidak",
        TipeField.Nik => "NIK",
        TipeField.NoKk => "Nomor KK",
        TipeField.Telepon => "Nomor telepon",
        TipeField.Rt => "RT",
        TipeField.Rw => "RW",
        TipeField.Wilayah => "Kelurahan atau desa",
        TipeField.Email => "Alamat email",
        TipeField.Nop => "NOP (pajak bumi dan bangunan)",
        TipeField.Koordinat => "Titik lokasi",
        TipeField.Orang => "Nama orang",
        TipeField.DaftarOrang => "Daftar nama orang",
        _ => "Jadwal yang diinginkan"
    };
}
