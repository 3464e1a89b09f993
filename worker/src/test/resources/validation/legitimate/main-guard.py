def main():
    print('ok')

if __name__ == '__main__':
    main()
